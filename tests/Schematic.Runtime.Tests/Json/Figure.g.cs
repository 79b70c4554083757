#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches that differ in their members.</summary>
[JsonConverter(typeof(JsonModelConverter<Figure>))]
public sealed partial class Figure : IJsonModel<Figure>, IUnion, IEquatable<Figure>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.Model<Square>()),
        new(Json.Model<Circle>()),
        new(Json.Model<Rectangle>()));

    private Figure(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator Figure(Square value) => new(value);

    public static implicit operator Figure(Circle value) => new(value);

    public static implicit operator Figure(Rectangle value) => new(value);

    /// <inheritdoc/>
    public static Figure ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(Figure? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Figure other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
