#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>Branches of similar shapes that contain the union itself.</summary>
[JsonConverter(typeof(JsonModelConverter<Node>))]
public sealed partial class Node : IJsonModel<Node>, IUnion, IEquatable<Node>
{
    private static readonly JsonUnion Branches = new(
        null,
        new(Json.Model<NodeA>()),
        new(Json.Model<NodeB>()),
        new(TestJson.Nodes),
        new(TestJson.NodeLists));

    private Node(object? value) => Value = value;

    /// <inheritdoc/>
    public object? Value { get; }

    /// <inheritdoc/>
    public bool IsUnknown => Value is JsonElement;

    /// <inheritdoc/>
    public static JsonShape JsonShape => Branches;

    public static implicit operator Node(NodeA value) => new(value);

    public static implicit operator Node(NodeB value) => new(value);

    public static Node FromNodes(IReadOnlyList<Node> value) => new(value);

    public static Node FromNodeLists(IReadOnlyList<IReadOnlyList<Node>> value) => new(value);

    /// <inheritdoc/>
    public static Node ReadJson(ref Utf8JsonReader reader, JsonReadContext context) =>
        new(Branches.Read(ref reader, context));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, Value);

    /// <inheritdoc/>
    public bool Equals(Node? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Node other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => JsonModel.ToText(this);
}
