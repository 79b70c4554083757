using System;

namespace Schematic.Runtime;

/// <summary>An access token.</summary>
/// <param name="value">The token.</param>
/// <param name="refreshToken">The refresh token for the next request; null for none.</param>
/// <param name="renewAt">The time at which to renew the token; null if the server does not specify a lifetime.</param>
internal sealed class OAuth2Token(string value, string? refreshToken, DateTimeOffset? renewAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    public string Value => value;

    public string? RefreshToken => refreshToken;

    /// <summary>Creates a token with a lifetime, less a margin for the transmission to the server.</summary>
    public static OAuth2Token Lasting(string value, string? refreshToken, TimeSpan? lifetime, TimeProvider time)
    {
        if (lifetime is not { } lasting) return new OAuth2Token(value, refreshToken, null);
        var margin = lasting / 10 < LongestMargin ? lasting / 10 : LongestMargin;
        return new OAuth2Token(value, refreshToken, time.GetUtcNow() + lasting - margin);
    }

    public bool IsFresh(TimeProvider time) => renewAt is not { } end || time.GetUtcNow() < end;
}
