#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Overlaps with rectangle: the width alone is enough.</summary>
[JsonConverter(typeof(JsonModelConverter<Square>))]
public sealed partial record Square : IJsonModel<Square>
{
    private static readonly JsonMembers Members = new("width!");

    /// <summary>Creates one.</summary>
    public Square()
    {
    }

    [SetsRequiredMembers]
    private Square(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Width = Json.Double.Read(ref reader, context); break;
            }
        }
    }

    public required double Width { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Square ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.Double.Write(writer, Members[0], Width);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Square? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
