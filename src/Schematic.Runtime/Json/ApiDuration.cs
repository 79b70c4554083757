using System;
using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>
/// A duration (ISO 8601), which can contain years and months. It is written back as it was read. A <see cref="TimeSpan"/> converts to it.
/// </summary>
public readonly struct ApiDuration : IEquatable<ApiDuration>
{
    private readonly string? _text;

    /// <summary>Creates a duration without years and months.</summary>
    /// <param name="value">The length.</param>
    public ApiDuration(TimeSpan value) => _text = XmlConvert.ToString(value);

    private ApiDuration(string text) => _text = text;

    private Iso8601Duration Value => Iso8601Duration.TryParse(ToString(), out var value) ? value : default;

    /// <summary>Parses a duration such as <c>P1Y2M</c> or <c>PT90M</c>.</summary>
    /// <exception cref="FormatException">The string is not a duration.</exception>
    public static ApiDuration Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"'{text}' is not an ISO 8601 duration.");

    /// <summary>Parses a duration such as <c>P1Y2M</c> or <c>PT90M</c>; returns false if the string is not a duration.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ApiDuration duration)
    {
        var isDuration = Iso8601Duration.TryParse(text, out _);
        duration = isDuration ? new ApiDuration(text.ToString()) : default;
        return isDuration;
    }

    /// <summary>Gets the length; returns false if it depends on the start date, because there are years or months, or is too long.</summary>
    public bool TryGetTimeSpan(out TimeSpan value)
    {
        var (months, ticks) = Value;
        value = new TimeSpan(ticks ?? 0);
        return months == 0 && ticks is not null;
    }

    /// <summary>Gets the length.</summary>
    /// <exception cref="InvalidOperationException">The length depends on the start date, because there are years or months, or is too long.</exception>
    public TimeSpan ToTimeSpan() => TryGetTimeSpan(out var value) ? value : throw new InvalidOperationException($"'{this}' has no fixed length.");

    /// <summary>Returns the end of the duration.</summary>
    /// <param name="start">The start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is outside the calendar.</exception>
    public DateTimeOffset AddTo(DateTimeOffset start)
    {
        var (months, ticks) = Value;
        return months is { } count && ticks is { } rest ? start.AddMonths(count).AddTicks(rest) : throw new ArgumentOutOfRangeException(nameof(start));
    }

    /// <summary>Converts a length to a duration.</summary>
    public static implicit operator ApiDuration(TimeSpan value) => new(value);

    /// <summary>Converts a duration without years and months to its length.</summary>
    /// <exception cref="InvalidOperationException">The length depends on the start date, or is too long.</exception>
    public static explicit operator TimeSpan(ApiDuration duration) => duration.ToTimeSpan();

    /// <summary>Returns true if the durations are equally long, however they are written.</summary>
    public bool Equals(ApiDuration other)
    {
        var (value, otherValue) = (Value, other.Value);
        return ToString() == other.ToString() || (value == otherValue && value is { Months: not null, Ticks: not null });
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ApiDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns the duration as it was read.</summary>
    public override string ToString() => _text ?? "PT0S";

    /// <summary>Returns true if the durations are equally long.</summary>
    public static bool operator ==(ApiDuration left, ApiDuration right) => left.Equals(right);

    /// <summary>Returns true if the durations are not equally long.</summary>
    public static bool operator !=(ApiDuration left, ApiDuration right) => !left.Equals(right);
}
