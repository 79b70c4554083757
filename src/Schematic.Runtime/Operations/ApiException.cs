using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if the server returns an error, or a response that the description or the client's limits do not
/// allow. It does not contain the credentials that were sent.</summary>
public class ApiException : Exception
{
    private const int ShownCharacters = 500;

    private static readonly ApiOperation Unknown = new ApiOperation<NoContent>("Test", "GET", "/", ApiResponseFormat.None);

    private readonly ApiOperation _operation;
    private byte[] _content = [];

    private ApiException(string fault, ApiOperation operation, HttpResponseMessage response, Exception? cause)
        : base($"{operation.Id}: {fault}", cause)
    {
        _operation = operation;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        if (cause is JsonContentException json) (JsonPath, JsonOffset) = (json.Path, json.Offset);
    }

    /// <summary>Creates an exception, for test doubles.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="operation">The operation, from the request's <c>Operation</c>; it determines the types of <see cref="TryGetError"/>.
    /// Null for an operation without described errors.</param>
    public ApiException(HttpStatusCode statusCode, string body = "", ApiOperation? operation = null)
        : this(operation ?? Unknown, new HttpResponseMessage(statusCode), $"{(operation ?? Unknown).Id}: {Status(statusCode)}{(body.Length == 0 ? "." : ": " + body)}") =>
        (_content, Body) = (Encoding.UTF8.GetBytes(body), body);

    private protected ApiException(ApiOperation operation, HttpResponseMessage response, string message)
        : base(message)
    {
        _operation = operation;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
    }

    private ApiException(string fault, ApiOperation operation, HttpStatusCode status, HttpResponseHeaders headers, HttpContentHeaders contentHeaders)
        : base($"{operation.Id}: {fault}")
    {
        _operation = operation;
        StatusCode = status;
        Headers = headers;
        ContentHeaders = contentHeaders;
    }

    /// <summary>Gets the operation's id.</summary>
    public string OperationId => _operation.Id;

    /// <summary>Gets the HTTP method.</summary>
    public string Method => _operation.Method;

    /// <summary>Gets the URL that was called, with secrets replaced by asterisks.</summary>
    public string RequestUrl { get; private init; } = "";

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>True if the server did not find the resource: status 404 or 410.</summary>
    public bool IsNotFound => StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>True if the request is not valid: status 400 or 422.</summary>
    public bool IsInvalidRequest => StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;

    /// <summary>True if the credentials are missing or were rejected: status 401.</summary>
    public bool IsUnauthorized => StatusCode is HttpStatusCode.Unauthorized;

    /// <summary>True if the credentials do not allow the request: status 403.</summary>
    public bool IsForbidden => StatusCode is HttpStatusCode.Forbidden;

    /// <summary>True if the request contradicts the state of the resource: status 409 or 412.</summary>
    public bool IsConflict => StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed;

    /// <summary>True if too many requests were sent: status 429.</summary>
    public bool IsRateLimited => StatusCode is HttpStatusCode.TooManyRequests;

    /// <summary>True if the server failed: status 500 to 599.</summary>
    public bool IsServerError => (int)StatusCode is >= 500 and < 600;

    /// <summary>Gets the headers of the response.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Gets the headers of the response content.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>Gets the body as a string, up to <see cref="ApiClientOptions.MaxErrorBytes"/>; empty if there is none.</summary>
    public string Body { get; private init; } = "";

    /// <summary>True if the body is longer than <see cref="ApiClientOptions.MaxErrorBytes"/> allows and was truncated.</summary>
    public bool IsBodyTruncated { get; private init; }

    /// <summary>Gets the path of the error in the body's JSON (<c>$.data[3].id</c>); null if it is not an error in the JSON.</summary>
    public string? JsonPath { get; }

    /// <summary>Gets the offset of the error in the body, in bytes; null if it is not an error in the JSON.</summary>
    public long? JsonOffset { get; }

    /// <summary>Returns a header of the response or of its content.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>The value, with several values joined by commas; null if the header is missing.</returns>
    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Reads the body as the type that the description defines for the status. If it defines the same type for all errors, other
    /// statuses are read as that type, too.</summary>
    /// <typeparam name="T">The type of the error; <see cref="JsonElement"/> for any JSON.</typeparam>
    /// <param name="error">The error.</param>
    /// <returns>False if the description defines another type or none, or if the body does not match the type.</returns>
    public bool TryGetError<T>([NotNullWhen(true)] out T? error)
    {
        var format = FormatOf<T>(_operation.Errors, (int)StatusCode);
        if (format is null && typeof(T) == typeof(JsonElement)) format = new ApiErrorFormat<T>("default", (JsonCodec<T>)(object)Json.Any);
        error = default;
        return format is not null && format.TryRead(_content, out error) && error is not null;
    }

    /// <summary>Reads the body of an error response.</summary>
    internal static async Task<ApiException> ReadAsync(ApiOperation operation, IReadOnlyList<string> secrets, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await RentedBytes.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
            var cut = body.IsTruncated ? $" The body is longer than the option {nameof(ApiClientOptions.MaxErrorBytes)} allows, {Size(limit)}; the rest was not read." : "";
            return Create(operation, secrets, response, body.Memory, body.IsTruncated, cut, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidDataException)
        {
            // The status is more useful than the failure to read its explanation.
            return Create(operation, secrets, response, default, isTruncated: false, " " + fault.Message, fault);
        }
    }

    /// <summary>Creates the exception for a response that cannot be read.</summary>
    internal static ApiException Unreadable(ApiOperation operation, IReadOnlyList<string> secrets, HttpResponseMessage response, ReadOnlyMemory<byte> body, int limit, string fault, Exception? cause) =>
        Create(operation, secrets, response, body[..Math.Min(body.Length, limit)], body.Length > limit, " " + fault, cause);

    /// <summary>Creates the exception for a response that is larger than an option allows.</summary>
    internal static ApiException TooLarge(ApiOperation operation, IReadOnlyList<string> secrets, HttpResponseMessage response, string what, string option, int limit) =>
        Create(operation, secrets, response, default, isTruncated: true, $" {what} is larger than the option {option} allows, {Size(limit)}.", null);

    internal static ApiException Circle<T>(ApiOperation operation, ApiResponse<T> response, string fault) =>
        new($"{operation.Method} {operation.Path}: the server {fault}.", operation, response.StatusCode, response.Headers, response.ContentHeaders);

    private static string Size(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture) + " bytes";

    private static ApiException Create(
        ApiOperation operation, IReadOnlyList<string> secrets, HttpResponseMessage response, ReadOnlyMemory<byte> body, bool isTruncated, string fault, Exception? cause)
    {
        var content = body.ToArray();
        var url = Redaction.Url(response.RequestMessage?.RequestUri, secrets);
        var text = Redaction.Text(ResponseText.Decode(content, ResponseText.Charset(response)), secrets);
        if (isTruncated) text = Redaction.Start(text, secrets);
        return new ApiException(Describe(operation, url, response, text, secrets) + Redaction.Text(fault, secrets), operation, response, Redacted(cause, secrets))
        {
            _content = content,
            Body = text,
            IsBodyTruncated = isTruncated,
            RequestUrl = url,
        };
    }

    // The path of an error in JSON contains names that the server chose.
    private static Exception? Redacted(Exception? cause, IReadOnlyList<string> secrets)
    {
        if (cause is not JsonContentException json || Redaction.Text(json.Message, secrets) == json.Message) return cause;
        return new JsonContentException(Redaction.Text(json.Fault, secrets), Redaction.Text(json.Path ?? "", secrets), json.Offset, null);
    }

    // A status may have errors of several types, one for each media type. If the description defines a single type of errors, undescribed
    // statuses are likely to have it, too.
    private static ApiErrorFormat<T>? FormatOf<T>(IReadOnlyList<ApiErrorFormat> formats, int status)
    {
        var best = 0;
        foreach (var format in formats) best = Math.Max(best, format.Fit(status));
        ApiErrorFormat<T>? found = null;
        foreach (var format in formats)
        {
            if (best == 0 && format.IsError && format is not ApiErrorFormat<T>) return null;
            if (format is ApiErrorFormat<T> typed && (best == 0 ? format.IsError && status >= 400 : format.Fit(status) == best)) found ??= typed;
        }

        return found;
    }

    private static string Describe(ApiOperation operation, string url, HttpResponseMessage response, string body, IReadOnlyList<string> secrets)
    {
        var text = body.Trim();
        var shown = text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…";
        var type = response.Content.Headers.ContentType?.MediaType is { } media ? $" ({Redaction.Text(media, secrets)})" : "";
        return $"{operation.Method} {url} answered {Status(response.StatusCode)}{type}{(shown.Length == 0 ? "." : ": " + shown)}";
    }

    // Uses the standard reason phrase: a server can put anything into its own, including the credentials of the request.
    private static string Status(HttpStatusCode status)
    {
        using var standard = new HttpResponseMessage(status);
        return $"{(int)status} {standard.ReasonPhrase}".TrimEnd();
    }
}
