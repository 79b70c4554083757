#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>A union with a discriminator, exactly as it is generated.</summary>
[JsonConverter(typeof(JsonModelConverter<ContentPart>))]
public sealed partial class ContentPart : IJsonModel<ContentPart>, IUnion, IEquatable<ContentPart>
{
    private static readonly JsonUnion Branches = new(
        "type",
        new(Json.Model<TextPart>(), "text"),
        new(Json.Model<ImagePart>(), "image", "picture"));

    private ContentPart(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator ContentPart(TextPart value) => new(value);

    public static implicit operator ContentPart(ImagePart value) => new(value);

    /// <inheritdoc/>
    public static ContentPart ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    public bool TryGetText([NotNullWhen(true)] out TextPart? value) => (value = Value as TextPart) is not null;

    public bool TryGetImage([NotNullWhen(true)] out ImagePart? value) => (value = Value as ImagePart) is not null;

    /// <inheritdoc/>
    public bool Equals(ContentPart? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ContentPart other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
