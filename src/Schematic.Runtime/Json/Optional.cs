using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>A member that may be absent, where null is something else: "leave it" against "clear it" in a merge patch (RFC 7396).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is there.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether the member is there, be it null.</summary>
    public bool HasValue { get; }

    /// <summary>The value of the member.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent.");

    /// <summary>The value of the member; the type's default where it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>A member that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_value) : 0;

    /// <summary>The value as text; empty where it is absent or null.</summary>
    public override string ToString() => _value?.ToString() ?? "";

    /// <summary>Whether both are absent, or both there and equal.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether only one is there, or both and not equal.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
