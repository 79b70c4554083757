using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>Creates the exceptions for the responses of one operation.</summary>
/// <param name="operation">The operation.</param>
/// <param name="secrets">The credentials that were sent.</param>
internal sealed class ApiFailures(ApiOperation operation, IReadOnlyList<string> secrets)
{
    private const int ShownCharacters = 500;

    /// <summary>Gets the name of the API; empty for a server that belongs to no API.</summary>
    public string ApiName { get; init; } = "";

    /// <summary>Gets a function that creates the API's exception; null for an <see cref="ApiException"/>.</summary>
    public Func<ApiFailure, ApiException>? Exception { get; init; }

    /// <summary>Returns a status with its standard reason phrase: a server can put anything into its own, including the credentials of the request.</summary>
    public static string Text(HttpStatusCode status)
    {
        using var standard = new HttpResponseMessage(status);
        return $"{(int)status} {standard.ReasonPhrase}".TrimEnd();
    }

    /// <summary>Reads the body of an error response.</summary>
    public async Task<ApiException> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await RentedBytes.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
            var cut = body.IsTruncated ? $" The body is longer than the option {nameof(ApiClientOptions.MaxErrorBytes)} allows, {Size(limit)}; the rest was not read." : "";
            return Create(response, body.Memory, body.IsTruncated, cut, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidDataException)
        {
            // The status is more useful than the failure to read its explanation.
            return Create(response, default, isTruncated: false, " " + exception.Message, exception);
        }
    }

    /// <summary>Creates the exception for a response that cannot be read.</summary>
    public ApiException Unreadable(HttpResponseMessage response, ReadOnlyMemory<byte> body, int limit, string problem, Exception? cause) =>
        Create(response, body[..Math.Min(body.Length, limit)], body.Length > limit, " " + problem, cause);

    /// <summary>Creates the exception for a response that is larger than an option allows.</summary>
    public ApiException TooLarge(HttpResponseMessage response, string what, string option, int limit) =>
        Create(response, default, isTruncated: true, $" {what} is larger than the option {option} allows, {Size(limit)}.", null);

    /// <summary>Creates the exception for a page that does not lead to the end of a listing.</summary>
    public ApiException Circle<T>(ApiResponse<T> response, string problem) => Create(new ApiFailure(
        operation, response.StatusCode, response.Headers, response.ContentHeaders, $"{Subject}{operation.Method} {operation.Path}: the server {problem}.") { ApiName = ApiName });

    private string Subject => ApiName.Length == 0 ? $"{operation.Id}: " : $"{ApiName} {operation.Id}: ";

    private static string Size(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture) + " bytes";

    private ApiException Create(ApiFailure failure) => Exception is null ? new ApiException(failure) : Exception(failure);

    private ApiException Create(HttpResponseMessage response, ReadOnlyMemory<byte> body, bool isTruncated, string problem, Exception? cause)
    {
        var content = body.ToArray();
        var url = Redaction.Url(response.RequestMessage?.RequestUri, secrets);
        var text = Redaction.Text(ResponseText.Decode(content, ResponseText.Charset(response)), secrets);
        if (isTruncated) text = Redaction.Start(text, secrets);
        return Create(new ApiFailure(operation, response, Subject + Describe(url, response, text) + Redaction.Text(problem, secrets))
        {
            ApiName = ApiName,
            Cause = Redacted(cause),
            RequestUrl = url,
            Content = content,
            Body = text,
            IsBodyTruncated = isTruncated,
        });
    }

    // The path of an error in JSON, and the description of one in XML, contain names that the server chose.
    private Exception? Redacted(Exception? cause)
    {
        if (cause is XmlException && Redaction.Text(cause.Message, secrets) is var message && message != cause.Message) return new XmlException(message);
        if (cause is not JsonContentException json || Redaction.Text(json.Message, secrets) == json.Message) return cause;
        return new JsonContentException(Redaction.Text(json.Problem, secrets), Redaction.Text(json.Path ?? "", secrets), json.Offset, null);
    }

    private string Describe(string url, HttpResponseMessage response, string body)
    {
        var text = body.Trim();
        var shown = text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…";
        var type = response.Content.Headers.ContentType?.MediaType is { } media ? $" ({Redaction.Text(media, secrets)})" : "";
        return $"{operation.Method} {url} answered {Text(response.StatusCode)}{type}{(shown.Length == 0 ? "." : ": " + shown)}";
    }
}
