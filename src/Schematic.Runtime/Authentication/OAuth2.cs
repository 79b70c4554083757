using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>Creates credentials that obtain access tokens (RFC 6749), cache them until shortly before they expire, and renew them when
/// the server rejects them. Parallel calls share one token request.</summary>
public static class OAuth2
{
    /// <summary>Creates a credential that obtains tokens for the client itself (RFC 6749, section 4.4).</summary>
    /// <param name="settings">The token endpoint and the client's credentials.</param>
    /// <returns>The credential. Share it between clients: it caches the token.</returns>
    public static ApiCredential ClientCredentials(OAuth2Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new OAuth2Credential(settings, null, null);
    }

    /// <summary>Creates a credential that obtains tokens for a user who gave consent earlier (RFC 6749, section 6).</summary>
    /// <param name="settings">The token endpoint and the client's credentials.</param>
    /// <param name="refreshToken">The refresh token that was issued after the user's consent.</param>
    /// <param name="onRefreshToken">Called with each new refresh token, which must be stored for the next start of the program.</param>
    /// <returns>The credential. Share it between clients: it caches the token.</returns>
    public static ApiCredential RefreshToken(OAuth2Settings settings, string refreshToken, Action<string>? onRefreshToken = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        return new OAuth2Credential(settings, refreshToken, onRefreshToken);
    }
}

/// <summary>The settings for requesting access tokens.</summary>
/// <param name="TokenUrl">The URL of the token endpoint.</param>
/// <param name="ClientId">The client id.</param>
public sealed record OAuth2Settings(Uri TokenUrl, string ClientId)
{
    /// <summary>Gets the client secret; null for a public client.</summary>
    public ApiCredential? ClientSecret { get; init; }

    /// <summary>Gets the scopes to request; empty for the server's default.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>True to send the client id and secret in the form instead of an <c>Authorization</c> header (RFC 6749, section 2.3.1).</summary>
    public bool SendsSecretInForm { get; init; }

    /// <summary>Gets additional fields of the form, such as <c>audience</c>.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}
