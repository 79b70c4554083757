#nullable enable
using System;
using System.Globalization;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>An open enum of numbers exactly as it is generated.</summary>
[JsonConverter(typeof(JsonNumberEnumConverter<Ratio>))]
public readonly partial struct Ratio : IOpenEnum<Ratio, double>, IEquatable<Ratio>
{
    private readonly double _value;

    /// <summary>Makes a value, known or not.</summary>
    public Ratio(double value) => _value = value;

    /// <summary>Hardly anything.</summary>
    public static Ratio Low => new(Values.Low);

    /// <summary>Rather much.</summary>
    public static Ratio High => new(Values.High);

    /// <inheritdoc/>
    public static OpenEnumValues<double> Known { get; } = new(Values.Low, Values.High);

    /// <inheritdoc/>
    public double Value => _value;

    /// <inheritdoc/>
    public bool IsKnown => Known.Contains(Value);

    static Ratio IOpenEnum<Ratio, double>.Create(double value) => new(value);

    /// <summary>Makes a value, known or not.</summary>
    public static implicit operator Ratio(double value) => new(value);

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values as constants, for patterns and attributes.</summary>
    public static class Values
    {
        /// <summary>Hardly anything.</summary>
        public const double Low = 0.5;

        /// <summary>Rather much.</summary>
        public const double High = 1.5;
    }
}
