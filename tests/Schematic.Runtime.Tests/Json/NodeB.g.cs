#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>A branch of <see cref="Node"/>.</summary>
[JsonConverter(typeof(JsonModelConverter<NodeB>))]
public sealed partial record NodeB : IJsonModel<NodeB>
{
    private static readonly JsonMembers Members = new("child?", "value!");

    /// <summary>Creates one.</summary>
    public NodeB()
    {
    }

    [SetsRequiredMembers]
    private NodeB(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Child = Json.Model<Node>().Read(ref reader, context); break;
                case 1: Value = Json.Boolean.Read(ref reader, context); break;
            }
        }
    }

    public Node? Child { get; init; }

    public required bool Value { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static NodeB ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.Model<Node>().WriteOptional(writer, Members[0], Child);
        Json.Boolean.Write(writer, Members[1], Value);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(NodeB? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
