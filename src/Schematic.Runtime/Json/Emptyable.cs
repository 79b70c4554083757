using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

/// <summary>The empty value, which converts to every <see cref="Emptyable{T}"/>.</summary>
public static class Emptyable
{
    /// <summary>Gets the empty value: it clears what the server has stored.</summary>
    public static EmptyValue Empty => default;
}

/// <summary>The type of <see cref="Emptyable.Empty"/>.</summary>
public readonly struct EmptyValue;

/// <summary>A value, or the empty string in its place, which clears what the server has stored.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Emptyable<T> : IEquatable<Emptyable<T>>
{
    private readonly T _value;
    private readonly bool _hasValue;

    /// <summary>Creates a value that is not empty.</summary>
    public Emptyable(T value) => (_value, _hasValue) = (value, true);

    /// <summary>True if the value is <see cref="Emptyable.Empty"/>.</summary>
    public bool IsEmpty => !_hasValue;

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">The value is empty.</exception>
    public T Value => _hasValue ? _value : throw new InvalidOperationException("The value is empty.");

    /// <summary>Gets the value if it is not empty.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _hasValue;
    }

    /// <summary>Returns the value; the default of the type if it is empty.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>Converts a value to one that is not empty.</summary>
    public static implicit operator Emptyable<T>(T value) => new(value);

    /// <summary>Converts the empty value.</summary>
    public static implicit operator Emptyable<T>(EmptyValue empty) => default;

    /// <inheritdoc/>
    public bool Equals(Emptyable<T> other) => _hasValue == other._hasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Emptyable<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hasValue ? HashCode.Combine(_value) : 0;

    /// <summary>Returns the value as a string; empty if there is none.</summary>
    public override string ToString() => _value?.ToString() ?? "";

    /// <summary>Returns true if both are empty, or if both have equal values.</summary>
    public static bool operator ==(Emptyable<T> left, Emptyable<T> right) => left.Equals(right);

    /// <summary>Returns true if only one is empty, or if the values differ.</summary>
    public static bool operator !=(Emptyable<T> left, Emptyable<T> right) => !left.Equals(right);
}
