#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>A branch of <see cref="ContentPart"/>.</summary>
[JsonConverter(typeof(JsonModelConverter<ImagePart>))]
public sealed partial record ImagePart : IJsonModel<ImagePart>
{
    private static readonly JsonMembers Members = new("type!", "url!");

    /// <summary>Creates a part.</summary>
    public ImagePart()
    {
    }

    [SetsRequiredMembers]
    private ImagePart(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Type = Json.String.Read(ref reader, context); break;
                case 1: Url = Json.Uri.Read(ref reader, context); break;
            }
        }
    }

    public string Type { get; init; } = "image";

    public required Uri Url { get; init; } = null!;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static ImagePart ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.String.Write(writer, Members[0], Type);
        Json.Uri.Write(writer, Members[1], Url);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(ImagePart? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
