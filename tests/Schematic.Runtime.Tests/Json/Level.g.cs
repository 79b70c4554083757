#nullable enable
using System;
using System.Globalization;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>An open enum of integers exactly as it is generated.</summary>
[JsonConverter(typeof(JsonIntegerEnumConverter<Level>))]
public readonly partial struct Level : IOpenEnum<Level, long>, IEquatable<Level>
{
    private readonly long _value;

    /// <summary>Makes a value, known or not.</summary>
    public Level(long value) => _value = value;

    /// <summary>Hardly anything.</summary>
    public static Level Low => new(Values.Low);

    /// <summary>Rather much.</summary>
    public static Level High => new(Values.High);

    /// <inheritdoc/>
    public static OpenEnumValues<long> Known { get; } = new(Values.Low, Values.High);

    /// <inheritdoc/>
    public long Value => _value;

    /// <inheritdoc/>
    public bool IsKnown => Known.Contains(Value);

    static Level IOpenEnum<Level, long>.Create(long value) => new(value);

    /// <summary>Makes a value, known or not.</summary>
    public static implicit operator Level(long value) => new(value);

    public static bool operator ==(Level left, Level right) => left.Equals(right);

    public static bool operator !=(Level left, Level right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Level other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Level other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values as constants, for patterns and attributes.</summary>
    public static class Values
    {
        /// <summary>Hardly anything.</summary>
        public const long Low = 1;

        /// <summary>Rather much.</summary>
        public const long High = 2;
    }
}
