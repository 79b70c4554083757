using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>Credentials that obtain access tokens (RFC 6749), keep them until shortly before they expire, and get new ones when
/// the server refuses them. Calls in parallel share one request for a token.</summary>
public static class OAuth2
{
    /// <summary>A token for the client itself (RFC 6749, section 4.4).</summary>
    /// <param name="settings">Where and as whom to ask.</param>
    /// <returns>The credential. Share it between clients: it holds the token.</returns>
    public static ApiCredential ClientCredentials(OAuth2Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new OAuth2Credential(settings, null, null);
    }

    /// <summary>A token for a user who agreed before (RFC 6749, section 6).</summary>
    /// <param name="settings">Where and as whom to ask.</param>
    /// <param name="refreshToken">The token that the user's consent gave.</param>
    /// <param name="onRefreshToken">Called with the refresh token that replaces it, to be kept for the next start of the program.</param>
    /// <returns>The credential. Share it between clients: it holds the token.</returns>
    public static ApiCredential RefreshToken(OAuth2Settings settings, string refreshToken, Action<string>? onRefreshToken = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        return new OAuth2Credential(settings, refreshToken, onRefreshToken);
    }
}

/// <summary>Where and as whom to ask for access tokens.</summary>
/// <param name="TokenUrl">The URL of the token endpoint.</param>
/// <param name="ClientId">The client's id.</param>
public sealed record OAuth2Settings(Uri TokenUrl, string ClientId)
{
    /// <summary>The client's secret; null for a public client.</summary>
    public ApiCredential? ClientSecret { get; init; }

    /// <summary>The scopes to ask for; empty for the server's choice.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Whether id and secret travel in the form instead of an <c>Authorization</c> header (RFC 6749, section 2.3.1).</summary>
    public bool SendsSecretInForm { get; init; }

    /// <summary>Further fields of the form, such as <c>audience</c>.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}
