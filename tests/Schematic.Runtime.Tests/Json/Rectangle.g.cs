#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Told apart by its members.</summary>
[JsonConverter(typeof(JsonModelConverter<Rectangle>))]
public sealed partial record Rectangle : IJsonModel<Rectangle>
{
    private static readonly JsonMembers Members = new("width!", "height!", "label?");

    /// <summary>Creates one.</summary>
    public Rectangle()
    {
    }

    [SetsRequiredMembers]
    private Rectangle(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Width = Json.Double.Read(ref reader, context); break;
                case 1: Height = Json.Double.Read(ref reader, context); break;
                case 2: Label = Json.String.Read(ref reader, context); break;
            }
        }
    }

    public required double Width { get; init; }

    public required double Height { get; init; }

    public string? Label { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Rectangle ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.Double.Write(writer, Members[0], Width);
        Json.Double.Write(writer, Members[1], Height);
        Json.String.WriteOptional(writer, Members[2], Label);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Rectangle? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
