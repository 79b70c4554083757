using System;

namespace Schematic.Runtime;

/// <summary>An access token.</summary>
/// <param name="Value">The token.</param>
/// <param name="RefreshToken">The token to get the next one with; null for none.</param>
/// <param name="RenewAt">When to get another one; null where the server does not say how long it lasts.</param>
internal sealed record OAuth2Token(string Value, string? RefreshToken, DateTimeOffset? RenewAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    /// <summary>A token that lasts for a time, less a margin for the way to the server.</summary>
    public static OAuth2Token Lasting(string value, string? refreshToken, TimeSpan? lifetime, TimeProvider time)
    {
        if (lifetime is not { } lasting) return new OAuth2Token(value, refreshToken, null);
        var margin = lasting / 10 < LongestMargin ? lasting / 10 : LongestMargin;
        return new OAuth2Token(value, refreshToken, time.GetUtcNow() + lasting - margin);
    }

    public bool IsFresh(TimeProvider time) => RenewAt is not { } end || time.GetUtcNow() < end;
}
