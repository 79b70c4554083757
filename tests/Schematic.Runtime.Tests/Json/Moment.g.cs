#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches that are all text.</summary>
[JsonConverter(typeof(JsonModelConverter<Moment>))]
public sealed partial class Moment : IJsonModel<Moment>, IUnion, IEquatable<Moment>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.String),
        new(Json.DateTime),
        new(Json.Date),
        new(Json.Uuid),
        new(Json.QuotedInt64),
        new(Json.Bytes));

    private Moment(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator Moment(string value) => new(value);

    public static implicit operator Moment(DateTimeOffset value) => new(value);

    public static implicit operator Moment(DateOnly value) => new(value);

    public static implicit operator Moment(Guid value) => new(value);

    public static implicit operator Moment(long value) => new(value);

    public static implicit operator Moment(ReadOnlyMemory<byte> value) => new(value);

    /// <inheritdoc/>
    public static Moment ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(Moment? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Moment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
