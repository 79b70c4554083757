using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if the server returns an error, or a response that the description or the client's limits do not
/// allow. It does not contain the credentials that were sent.</summary>
public class ApiException : Exception
{
    private static readonly ApiOperation Unknown = new ApiOperation<NoContent>("Test", "GET", "/", ApiResponseFormat.None);

    private readonly ApiFailure _failure;

    internal ApiException(ApiFailure failure)
        : base(failure.Message, failure.Cause)
    {
        _failure = failure;
        if (failure.Cause is JsonContentException json) (JsonPath, JsonOffset) = (json.Path, json.Offset);
    }

    /// <summary>Creates an exception, for test doubles.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="operation">The operation, from the request's <c>Operation</c>; it determines the types of <see cref="TryGetError"/>.
    /// Null for an operation without described errors.</param>
    public ApiException(HttpStatusCode statusCode, string body = "", ApiOperation? operation = null)
        : this("", statusCode, body, operation ?? Unknown)
    {
    }

    private protected ApiException(string apiName, HttpStatusCode statusCode, string body, ApiOperation? operation)
        : this(Test(apiName, statusCode, body, operation ?? Unknown))
    {
    }

    /// <summary>Gets the name of the API; empty if the server belongs to no API, such as a token endpoint.</summary>
    public string ApiName => _failure.ApiName;

    /// <summary>Gets the operation's id.</summary>
    public string OperationId => _failure.Operation.Id;

    /// <summary>Gets the HTTP method.</summary>
    public string Method => _failure.Operation.Method;

    /// <summary>Gets the URL that was called, with secrets replaced by asterisks.</summary>
    public string RequestUrl => _failure.RequestUrl;

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode => _failure.StatusCode;

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
    public HttpResponseHeaders Headers => _failure.Headers;

    /// <summary>Gets the headers of the response content.</summary>
    public HttpContentHeaders ContentHeaders => _failure.ContentHeaders;

    /// <summary>Gets the body as a string, up to <see cref="ApiClientOptions.MaxErrorBytes"/>; empty if there is none.</summary>
    public string Body => _failure.Body;

    /// <summary>True if the body is longer than <see cref="ApiClientOptions.MaxErrorBytes"/> allows and was truncated.</summary>
    public bool IsBodyTruncated => _failure.IsBodyTruncated;

    /// <summary>Gets the path of the error in the body's JSON (<c>$.data[3].id</c>); null if it is not an error in the JSON.</summary>
    public string? JsonPath { get; }

    /// <summary>Gets the offset of the error in the body, in bytes; null if it is not an error in the JSON.</summary>
    public long? JsonOffset { get; }

    /// <summary>Returns a header of the response or of its content.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>The value, with several values joined by commas; null if the header is missing.</returns>
    public string? Header(string name) => HeaderText.Find(Headers, ContentHeaders, name);

    /// <summary>Reads the body as the type that the description defines for the status. If it defines the same type for all errors, other
    /// statuses are read as that type, too.</summary>
    /// <typeparam name="T">The type of the error; <see cref="JsonElement"/> for any JSON.</typeparam>
    /// <param name="error">The error.</param>
    /// <returns>False if the description defines another type or none, or if the body does not match the type.</returns>
    public bool TryGetError<T>([NotNullWhen(true)] out T? error)
    {
        var format = FormatOf<T>(_failure.Operation.Errors, (int)StatusCode, ContentHeaders.ContentType?.MediaType);
        if (format is null && typeof(T) == typeof(JsonElement)) format = new ApiErrorFormat<T>("default", (JsonCodec<T>)(object)Json.Any);
        error = default;
        return format is not null && format.TryRead(_failure.Content, MediaTypeText.Charset(ContentHeaders.ContentType?.CharSet), out error) && error is not null;
    }

    private static ApiFailure Test(string apiName, HttpStatusCode statusCode, string body, ApiOperation operation)
    {
        using var response = new HttpResponseMessage(statusCode);
        return new ApiFailure(operation, response, $"{operation.Id}: {ApiFailures.Text(statusCode)}{(body.Length == 0 ? "." : ": " + body)}")
        {
            ApiName = apiName,
            Content = Encoding.UTF8.GetBytes(body),
            Body = body,
        };
    }

    // A status may have errors of several types, one for each media type: that of the response selects one, unless the description does not
    // list it. If the description defines a single type of errors, undescribed statuses are likely to have it, too.
    private static ApiErrorFormat<T>? FormatOf<T>(IReadOnlyList<ApiErrorFormat> formats, int status, string? mediaType)
    {
        var (best, isListed) = (0, false);
        foreach (var format in formats) best = Math.Max(best, format.Fit(status));
        foreach (var format in formats) isListed |= format.Fit(status) == best && IsOf(format, mediaType);
        ApiErrorFormat<T>? found = null;
        foreach (var format in formats)
        {
            if (best == 0 && format.IsError && format is not ApiErrorFormat<T>) return null;
            if (format is ApiErrorFormat<T> typed && (best == 0 ? format.IsError && status >= 400 : format.Fit(status) == best && (!isListed || IsOf(format, mediaType)))) found ??= typed;
        }

        return found;
    }

    private static bool IsOf(ApiErrorFormat format, string? mediaType) => mediaType is not null && format.MediaType is { } own && MediaTypeText.IsWithinAny(mediaType, own);
}
