using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Refresh;

/// <summary>Requests documents from their sources.</summary>
internal sealed class Downloader(RefreshSettings settings)
{
    private const int MaximumRedirects = 5;
    private const int ChunkLength = 81920;

    /// <summary>Requests a document.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tag">The entity tag of the document that is known already; null if there is none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<Download> GetAsync(DescriptionSource source, string? tag, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(settings.Timeout);
        try
        {
            return await FollowAsync(source, tag, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure(source, DiagnosticDescriptors.SourceTimedOut, settings.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }
        catch (HttpIOException exception) when (exception.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            return Failure(source, DiagnosticDescriptors.DownloadTruncated, "the connection was closed before its end");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return Failure(source, DiagnosticDescriptors.SourceNotReached, exception.Message);
        }
    }

    private async Task<Download> FollowAsync(DescriptionSource source, string? tag, CancellationToken cancellationToken)
    {
        // A proxy of the environment does not reach the services of this machine.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !source.Address.IsLoopback, AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var address = source.Address;
        for (var redirects = 0; ; redirects++)
        {
            using var request = RequestFor(address, tag);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response)) return await ReadAsync(source, tag, response, cancellationToken).ConfigureAwait(false);
            var target = new Uri(address, response.Headers.Location!);
            var error = redirects == MaximumRedirects ? $"there were {MaximumRedirects} redirects before it" : source.ErrorOfRedirect(target);
            if (error is not null) return Failure(source, DiagnosticDescriptors.RedirectRefused, target, error);
            address = target;
        }
    }

    private static HttpRequestMessage RequestFor(Uri address, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Schematic.Build", typeof(Downloader).Assembly.GetName().Version?.ToString(3)));
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/yaml, */*;q=0.5");
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return request;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    private async Task<Download> ReadAsync(DescriptionSource source, string? tag, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && tag is not null) return new Download.NotModified();
        if (response.StatusCode != HttpStatusCode.OK) return Failure(source, DiagnosticDescriptors.SourceRefused, (int)response.StatusCode, response.ReasonPhrase ?? "");
        if (response.Content.Headers.ContentLength > settings.MaximumBytes) return TooLarge(source);
        using var content = new MemoryStream();
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var chunk = new byte[ChunkLength];
            while (await body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is var length and > 0)
            {
                if (content.Length + length > settings.MaximumBytes) return TooLarge(source);
                content.Write(chunk, 0, length);
            }
        }

        return new Download.Document(content.ToArray(), response.Headers.ETag?.ToString());
    }

    private Download.Failure TooLarge(DescriptionSource source) => Failure(source, DiagnosticDescriptors.DownloadTooLarge, settings.MaximumBytes.ToString(CultureInfo.InvariantCulture));

    private static Download.Failure Failure(DescriptionSource source, DiagnosticDescriptor descriptor, params IEnumerable<object> arguments) =>
        new(new Diagnostic(descriptor, source.Location, [source.Address, .. arguments]));
}
