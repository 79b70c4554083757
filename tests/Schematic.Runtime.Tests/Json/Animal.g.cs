#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches that differ in a constant only.</summary>
[JsonConverter(typeof(JsonModelConverter<Animal>))]
public sealed partial class Animal : IJsonModel<Animal>, IUnion, IEquatable<Animal>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.Model<Cat>()),
        new(Json.Model<Dog>()));

    private Animal(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator Animal(Cat value) => new(value);

    public static implicit operator Animal(Dog value) => new(value);

    /// <inheritdoc/>
    public static Animal ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(Animal? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Animal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
