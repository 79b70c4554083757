using System;

namespace Schematic.Runtime;

/// <summary>An access token.</summary>
/// <param name="value">The token.</param>
/// <param name="refreshToken">The token to get the next one with; null for none.</param>
/// <param name="renewAt">When to get another one; null where the server does not say how long it lasts.</param>
internal sealed class OAuth2Token(string value, string? refreshToken, DateTimeOffset? renewAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    public string Value => value;

    public string? RefreshToken => refreshToken;

    /// <summary>A token that lasts for a time, less a margin for the way to the server.</summary>
    public static OAuth2Token Lasting(string value, string? refreshToken, TimeSpan? lifetime, TimeProvider time)
    {
        if (lifetime is not { } lasting) return new OAuth2Token(value, refreshToken, null);
        var margin = lasting / 10 < LongestMargin ? lasting / 10 : LongestMargin;
        return new OAuth2Token(value, refreshToken, time.GetUtcNow() + lasting - margin);
    }

    public bool IsFresh(TimeProvider time) => renewAt is not { } end || time.GetUtcNow() < end;
}
