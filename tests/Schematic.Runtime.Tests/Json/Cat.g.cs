#nullable enable
using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Told apart by a constant.</summary>
[JsonConverter(typeof(JsonModelConverter<Cat>))]
public sealed partial record Cat : IJsonModel<Cat>
{
    private static readonly JsonMembers Members = new("kind!", "name!", "lives?") { Constants = { ["kind"] = "cat" } };

    /// <summary>Creates one.</summary>
    public Cat()
    {
    }

    [SetsRequiredMembers]
    private Cat(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Kind = Json.String.Read(ref reader, context); break;
                case 1: Name = Json.String.Read(ref reader, context); break;
                case 2: Lives = Json.Int32.Read(ref reader, context); break;
            }
        }
    }

    public string Kind { get; init; } = "cat";

    public required string Name { get; init; } = "";

    public int? Lives { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Cat ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.String.Write(writer, Members[0], Kind);
        Json.String.Write(writer, Members[1], Name);
        Json.Int32.WriteOptional(writer, Members[2], Lives);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Cat? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
