#nullable enable
using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Told apart by a constant.</summary>
[JsonConverter(typeof(JsonModelConverter<Dog>))]
public sealed partial record Dog : IJsonModel<Dog>
{
    private static readonly JsonMembers Members = new("kind!", "name!") { Constants = { ["kind"] = "dog" } };

    /// <summary>Creates one.</summary>
    public Dog()
    {
    }

    [SetsRequiredMembers]
    private Dog(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Kind = Json.String.Read(ref reader, context); break;
                case 1: Name = Json.String.Read(ref reader, context); break;
            }
        }
    }

    public string Kind { get; init; } = "dog";

    public required string Name { get; init; } = "";

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Dog ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.String.Write(writer, Members[0], Kind);
        Json.String.Write(writer, Members[1], Name);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Dog? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
