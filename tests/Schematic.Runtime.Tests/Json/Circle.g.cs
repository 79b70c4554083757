#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Told apart by its members.</summary>
[JsonConverter(typeof(JsonModelConverter<Circle>))]
public sealed partial record Circle : IJsonModel<Circle>
{
    private static readonly JsonMembers Members = new("radius!", "label?");

    /// <summary>Creates one.</summary>
    public Circle()
    {
    }

    [SetsRequiredMembers]
    private Circle(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Radius = Json.Double.Read(ref reader, context); break;
                case 1: Label = Json.String.Read(ref reader, context); break;
            }
        }
    }

    public required double Radius { get; init; }

    public string? Label { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Circle ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.Double.Write(writer, Members[0], Radius);
        Json.String.WriteOptional(writer, Members[1], Label);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Circle? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
