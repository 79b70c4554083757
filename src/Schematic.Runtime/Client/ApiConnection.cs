using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>What messages are sent over: the connections that all clients of an API share, or a client of the caller's.</summary>
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

    /// <summary>Sends a message: <see cref="SendAsync"/> as a value.</summary>
    internal Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Send { get; }

    /// <summary>True if the handler of the caller's client follows redirects by itself and cannot be kept from it.</summary>
    internal bool FollowsRedirects { get; }

    internal Uri? BaseAddress => _httpClient?.BaseAddress;

    /// <summary>Makes the handler that clients use by themselves: connections are renewed every two minutes, so that changes of
    /// DNS are seen; answers are decompressed; redirects are left to the client, which sends no credentials to another host.</summary>
    /// <returns>The handler, for the primary handler of an <c>IHttpClientFactory</c>.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        AutomaticDecompression = DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        EnableMultipleHttp2Connections = true,
        // Whoever leaves a stream wants it closed, not read to its end.
        ResponseDrainTimeout = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>The headers that the caller's client adds to each message; null where there is none.</summary>
    internal HttpRequestHeaders? DefaultHeaders => _httpClient?.DefaultRequestHeaders;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (_httpClient is null) return _profile!.SharedConnection.SendAsync(message, cancellationToken);
        message.Version = _httpClient.DefaultRequestVersion;
        message.VersionPolicy = _httpClient.DefaultVersionPolicy;
        return _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
