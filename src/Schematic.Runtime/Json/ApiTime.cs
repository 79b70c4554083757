using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>
/// A time of day (RFC 3339), which can have an offset from UTC. It is written back as it was read. A <see cref="TimeOnly"/> converts to it.
/// </summary>
public readonly struct ApiTime : IEquatable<ApiTime>
{
    private const int MostOffsetHours = 23;

    private readonly string? _text;

    /// <summary>Creates a time of day.</summary>
    /// <param name="time">The time.</param>
    /// <param name="offset">The offset from UTC in whole minutes; null for none.</param>
    public ApiTime(TimeOnly time, TimeSpan? offset = null)
    {
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        _text = time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            + (offset is not { } given ? "" : given == TimeSpan.Zero ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{sign}{given:hh\\:mm}"));
    }

    private ApiTime(string text) => _text = text;

    /// <summary>Gets the time without the offset. A leap second at the end of the day becomes the last moment of the day.</summary>
    public TimeOnly TimeOfDay => Value.Time;

    /// <summary>Gets the offset from UTC; null if none is stated.</summary>
    public TimeSpan? Offset => Value.Offset;

    private (TimeOnly Time, TimeSpan? Offset) Value => TryParse(ToString(), out var time, out var offset) ? (time, offset) : default;

    /// <summary>Parses a time of day such as <c>09:30:00</c> or <c>09:30:00+02:00</c>.</summary>
    /// <exception cref="FormatException">The string is not a time of day.</exception>
    public static ApiTime Parse(string text) => TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not a time of day.");

    /// <summary>Parses a time of day such as <c>09:30:00</c> or <c>09:30:00+02:00</c>; returns false if the string is not a time of day.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ApiTime time)
    {
        var isTime = TryParse(text, out _, out _);
        time = isTime ? new ApiTime(text.ToString()) : default;
        return isTime;
    }

    /// <summary>Converts a time to a time of day without an offset.</summary>
    public static implicit operator ApiTime(TimeOnly time) => new(time);

    /// <summary>Converts a time of day to the time without the offset.</summary>
    public static explicit operator TimeOnly(ApiTime time) => time.TimeOfDay;

    /// <summary>Returns true if time and offset are the same, however they are written.</summary>
    public bool Equals(ApiTime other) => ToString() == other.ToString() || Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ApiTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns the time of day as it was read.</summary>
    public override string ToString() => _text ?? "00:00:00";

    /// <summary>Returns true if time and offset are the same.</summary>
    public static bool operator ==(ApiTime left, ApiTime right) => left.Equals(right);

    /// <summary>Returns true if time or offset differ.</summary>
    public static bool operator !=(ApiTime left, ApiTime right) => !left.Equals(right);

    private static bool TryParse(ReadOnlySpan<char> text, out TimeOnly time, out TimeSpan? offset)
    {
        (time, offset) = (default, null);
        if (!Rfc3339.TryParseTime(text, out var sinceMidnight, out var length))
            return false;
        if (length < text.Length)
        {
            if (!Rfc3339.TryParseOffset(text[length..], MostOffsetHours, out var stated))
                return false;
            offset = stated;
        }

        time = sinceMidnight < TimeSpan.FromDays(1) ? TimeOnly.FromTimeSpan(sinceMidnight) : TimeOnly.MaxValue;
        return true;
    }
}
