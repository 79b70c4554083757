#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches that are unions themselves.</summary>
[JsonConverter(typeof(JsonModelConverter<AnimalOrFigure>))]
public sealed partial class AnimalOrFigure : IJsonModel<AnimalOrFigure>, IUnion, IEquatable<AnimalOrFigure>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.Model<Animal>()),
        new(Json.Model<Figure>()));

    private AnimalOrFigure(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator AnimalOrFigure(Animal value) => new(value);

    public static implicit operator AnimalOrFigure(Figure value) => new(value);

    /// <inheritdoc/>
    public static AnimalOrFigure ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(AnimalOrFigure? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnimalOrFigure other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
