using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>A member that may be absent, which differs from null: "leave it" versus "clear it" in a merge patch (RFC 7396).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a member that is present.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>True if the member is present, including if it is null.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value of the member.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent.");

    /// <summary>Returns the value of the member; the default of the type if it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>Converts a value to a member that is present.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_value) : 0;

    /// <summary>Returns the value as a string; empty if it is absent or null.</summary>
    public override string ToString() => _value?.ToString() ?? "";

    /// <summary>Returns true if both are absent, or if both are present and equal.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Returns true if only one is present, or if both are present and not equal.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
