using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Caches an access token and renews it when needed; concurrent calls share one renewal.</summary>
internal sealed class OAuth2Credential(OAuth2Settings settings, string? refreshToken, Action<string>? onRefreshToken) : ApiCredential
{
    private readonly object _gate = new();
    private string? _refreshToken = refreshToken;
    private OAuth2Token? _token;
    private Task<OAuth2Token>? _pending;

    internal override async ValueTask<string> GetAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        Task<OAuth2Token> pending;
        lock (_gate)
        {
            if (_token is not null && _token.IsFresh(context.Time)) return _token.Value;
            // Not the caller's cancellation token: other calls wait for the same access token.
            pending = _pending ??= Task.Run(() => RenewAsync(context), CancellationToken.None);
        }

        return (await pending.WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
    }

    internal override bool Refuse(string secret)
    {
        lock (_gate)
        {
            if (_token?.Value == secret) _token = null;
            return true;
        }
    }

    private async Task<OAuth2Token> RenewAsync(ApiCredentialContext context)
    {
        try
        {
            var token = await OAuth2TokenRequest.SendAsync(settings, _refreshToken, context).ConfigureAwait(false);
            lock (_gate) _token = token;
            if (token.RefreshToken is { } next && next != _refreshToken)
            {
                _refreshToken = next;
                onRefreshToken?.Invoke(next);
            }

            return token;
        }
        finally
        {
            lock (_gate) _pending = null;
        }
    }
}
