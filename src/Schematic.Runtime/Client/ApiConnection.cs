using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The connection that sends messages: either the one shared by all clients of an API, or the caller's client.</summary>
public sealed class ApiConnection
{
    private readonly ApiProfile? _profile;
    private readonly HttpClient? _httpClient;

    internal ApiConnection(ApiProfile profile)
    {
        _profile = profile;
        Send = SendAsync;
    }

    internal ApiConnection(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _httpClient = httpClient;
        FollowsRedirects = HandlerRedirects.Remain(httpClient);
        Send = SendAsync;
    }

    /// <summary>Sends a message: <see cref="SendAsync"/> as a delegate.</summary>
    internal Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Send { get; }

    /// <summary>True if the handler of the caller's client follows redirects and this can no longer be turned off.</summary>
    internal bool FollowsRedirects { get; }

    internal Uri? BaseAddress => _httpClient?.BaseAddress;

    /// <summary>Creates the handler that clients use by default. It renews connections every two minutes, so that DNS changes take
    /// effect, decompresses responses, and leaves redirects to the client, which sends no credentials to another host.</summary>
    /// <returns>The handler, for use as the primary handler of an <c>IHttpClientFactory</c>.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        AutomaticDecompression = DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        EnableMultipleHttp2Connections = true,
        // Callers that stop reading a stream expect it to be closed, not read to its end.
        ResponseDrainTimeout = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>Gets the headers that the caller's client adds to each message; null if there is no such client.</summary>
    internal HttpRequestHeaders? DefaultHeaders => _httpClient?.DefaultRequestHeaders;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (_httpClient is null) return _profile!.SharedConnection.SendAsync(message, cancellationToken);
        message.Version = _httpClient.DefaultRequestVersion;
        message.VersionPolicy = _httpClient.DefaultVersionPolicy;
        return _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
