#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches that are no objects.</summary>
[JsonConverter(typeof(JsonModelConverter<Input>))]
public sealed partial class Input : IJsonModel<Input>, IUnion, IEquatable<Input>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.Enum<Status>()),
        new(Json.String),
        new(Json.Int64),
        new(Json.Double),
        new(Json.Boolean),
        new(TestJson.Strings),
        new(TestJson.Int64s),
        new(TestJson.Int64Lists),
        new(TestJson.Int64Map));

    private Input(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator Input(Status value) => new(value);

    public static implicit operator Input(string value) => new(value);

    public static implicit operator Input(long value) => new(value);

    public static implicit operator Input(double value) => new(value);

    public static implicit operator Input(bool value) => new(value);

    public static Input FromStrings(IReadOnlyList<string> value) => new(value);

    public static Input FromInt64s(IReadOnlyList<long> value) => new(value);

    public static Input FromInt64Lists(IReadOnlyList<IReadOnlyList<long>> value) => new(value);

    public static Input FromInt64Map(IReadOnlyDictionary<string, long> value) => new(value);

    /// <inheritdoc/>
    public static Input ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(Input? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Input other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
