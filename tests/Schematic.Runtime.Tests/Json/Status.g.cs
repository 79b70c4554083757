#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>An open enum exactly as it is generated.</summary>
[JsonConverter(typeof(JsonEnumConverter<Status>))]
public readonly partial struct Status : IOpenEnum<Status, string>, IEquatable<Status>
{
    private readonly string? _value;

    /// <summary>Makes a value, known or not.</summary>
    public Status(string value) => _value = value;

    /// <summary>Up and running.</summary>
    public static Status Active => new(Values.Active);

    /// <summary>Stopped for a while.</summary>
    public static Status OnHold => new(Values.OnHold);

    /// <inheritdoc/>
    public static OpenEnumValues<string> Known { get; } = new(Values.Active, Values.OnHold);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Known.Contains(Value);

    static Status IOpenEnum<Status, string>.Create(string value) => new(value);

    /// <summary>Makes a value, known or not.</summary>
    public static implicit operator Status(string value) => new(value);

    public static bool operator ==(Status left, Status right) => left.Equals(right);

    public static bool operator !=(Status left, Status right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Status other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Status other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The values as constants, for patterns and attributes.</summary>
    public static class Values
    {
        /// <summary>Up and running.</summary>
        public const string Active = "active";

        /// <summary>Stopped for a while.</summary>
        public const string OnHold = "on hold";
    }
}
