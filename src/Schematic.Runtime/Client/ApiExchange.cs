using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>One attempt of a call: a request with its credentials, any redirects, and the response.</summary>
internal sealed class ApiExchange(ApiCall call, int attempt, string? accept) : ReceivedResponse
{
    private const int MaxRedirects = 10;
    private const string RedirectsTakeCredentials =
        "The handler of the HttpClient follows redirects, which sends the credentials to any host that the server names. "
        + $"Use {nameof(ApiConnection)}.{nameof(ApiConnection.CreateHandler)}, or set AllowAutoRedirect to false before the first request.";
    private ApiAuthScheme[] _schemes = [];
    private ApiRequestWriter? _writer;
    private bool _hasLeftHost;
    private HttpResponseMessage? _response;

    public override ApiOperation Operation => call.Operation;

    public override ApiClientOptions Options => call.Options;

    public override HttpResponseMessage Response => _response ?? throw new InvalidOperationException();

    public ApiCall Call => call;

    /// <summary>Gets the writer of the last message.</summary>
    public ApiRequestWriter Writer => _writer ?? throw new InvalidOperationException();

    /// <summary>True if the message was complete, so that a later failure is a failure to send it.</summary>
    public bool IsSent { get; private set; }

    public override ApiFailures Failures => call.Client.Profile.Failures(Operation, Writer.Secrets);

    protected override bool TakesFingerprint => call.TakesFingerprint;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<HttpResponseMessage> SendAsync(CancellationToken cancellationToken)
    {
        var message = await WriteAsync(call.Link, cancellationToken).ConfigureAwait(false);
        if (call.Client.Connection!.FollowsRedirects && IsCarriedAway)
            throw new InvalidOperationException($"{call.Operation.Id}: the credentials are not sent. {RedirectsTakeCredentials}");
        for (var redirects = 0; ; redirects++)
        {
            if (call.Options.OnRequest is { } onRequest)
            {
                await onRequest(message, cancellationToken).ConfigureAwait(false);
                HeaderText.Check(message);
            }

            var url = message.RequestUri;
            IsSent = true;
            var response = await SendMessageAsync(message, attempt + redirects, cancellationToken).ConfigureAwait(false);
            // Handlers of tests seldom set it; exceptions contain the URL.
            response.RequestMessage ??= message;
            if (!ReferenceEquals(message.RequestUri, url)) CheckHandler(url!, response);
            if (call.Options.OnResponse is { } onResponse) await onResponse(response, cancellationToken).ConfigureAwait(false);
            if (redirects == MaxRedirects || Redirect.Target(message, response, Writer.IsReplayable) is not { } target) return _response = response;
            var method = Redirect.Method(message.Method, response.StatusCode);
            response.Dispose();
            message = await RedirectAsync(message, target, method, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsCarriedAway => Array.Exists(_schemes, scheme => scheme.IsCarriedAway);

    /// <summary>Reports to the credentials used that the server rejected them. Returns true if another attempt may succeed.</summary>
    public bool RefusesCredentials()
    {
        var another = false;
        foreach (var scheme in _schemes) another |= scheme.Refuse(call.Options, Writer.Secrets);
        return another && Writer.IsReplayable;
    }

    /// <summary>Writes the request with its headers and credentials.</summary>
    public async ValueTask<HttpRequestMessage> WriteAsync(string? link, CancellationToken cancellationToken)
    {
        var (client, operation, options) = (call.Client, call.Operation, call.Options);
        var writer = _writer = new ApiRequestWriter(new HttpRequestMessage { Method = operation.HttpMethod }, client.Connection!.DefaultHeaders, BaseUrl(client, operation, options), call.IsStreaming);
        ReadOnlyMembers.AreSent = options.SendReadOnlyMembers;
        call.Request.Write(writer);
        if (link is not null) writer.Follow(link);
        if (options.Headers is { } headers) writer.SetOptionHeaders(headers);
        if (writer.IdempotencyHeader is { } header) writer.SetMissingHeader(header, call.IdempotencyKey);
        writer.SetMissingHeaders(operation.Headers);
        writer.SetMissingHeaders(client.Profile.Headers);
        writer.SetMissingHeader("Accept", accept);
        writer.SetMissingHeader("User-Agent", client.Profile.UserAgent);
        var context = new ApiCredentialContext(client.Connection!.Send, options.TimeProvider);
        _schemes = await (operation.Auth ?? client.Profile.Auth).ApplyAsync(writer, operation, options, context, cancellationToken).ConfigureAwait(false);
        return writer.Finish();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendMessageAsync(HttpRequestMessage message, int resends, CancellationToken cancellationToken)
    {
        try
        {
            return await ApiTelemetry.SendAsync(call, Writer, message, resends, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (ConnectionError.QuotesServer(exception))
        {
            throw ConnectionError.Shown(exception);
        }
    }

    private async ValueTask<HttpRequestMessage> RedirectAsync(HttpRequestMessage earlier, Uri target, HttpMethod method, CancellationToken cancellationToken)
    {
        // After a redirect to another host, redirects back to the first one are not trusted.
        _hasLeftHost |= Redirect.LeavesHost(earlier.RequestUri!, target);
        var message = await WriteAsync(_hasLeftHost ? null : target.AbsoluteUri, cancellationToken).ConfigureAwait(false);
        if (method != message.Method) message.Content = null;
        message.Method = method;
        if (!_hasLeftHost) return message;
        message.RequestUri = target;
        Redirect.StripCredentials(message);
        return message;
    }

    // The handler has changed the URL of the message: the request cannot be undone, but it must not go unnoticed.
    private void CheckHandler(Uri sent, HttpResponseMessage response)
    {
        if (!IsCarriedAway || response.RequestMessage?.RequestUri is not { } reached || !Redirect.LeavesHost(sent, reached)) return;
        using (response) throw Failures.Unreadable(response, default, 0, RedirectsTakeCredentials, null);
    }

    private static string BaseUrl(ApiClient client, ApiOperation operation, ApiClientOptions options)
    {
        var own = operation.ServerUrl?.Invoke(options) ?? operation.BaseUrl;
        var given = options.BaseUrl ?? client.Connection!.BaseAddress;
        if (own is not null && IsAbsolute(own)) return given?.OriginalString ?? own;
        var api = given?.OriginalString ?? client.Profile.ServerUrl?.Invoke(options) ?? client.Profile.BaseUrl;
        if (!IsAbsolute(api)) throw new InvalidOperationException($"The description of {client.Profile.Name} defines no server: set the client option {nameof(options.BaseUrl)}.");
        return own is null ? api : new Uri(new Uri(api), own).AbsoluteUri;
    }

    private static bool IsAbsolute(string url) => url.Contains(Uri.SchemeDelimiter, StringComparison.Ordinal);
}
