#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>A model exactly as it is generated.</summary>
[JsonConverter(typeof(JsonModelConverter<Customer>))]
public sealed partial record Customer : IJsonModel<Customer>
{
    private static readonly JsonMembers Members = new(
        "id!", "object?", "created!", "owned_by?", "nick~", "tags!", "status?", "limit?", "parent?", "content?", "...");

    /// <summary>Creates a customer.</summary>
    public Customer()
    {
    }

    [SetsRequiredMembers]
    private Customer(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Id = Json.String.Read(ref reader, context); break;
                case 1: Object = Json.String.Read(ref reader, context); break;
                case 2: Created = Json.UnixTime.Read(ref reader, context); break;
                case 3: OwnedBy = Json.String.Read(ref reader, context); break;
                case 4: Nick = Json.String.Read(ref reader, context); break;
                case 5: Tags = TestJson.Strings.Read(ref reader, context); break;
                case 6: Status = Json.Enum<Status>().Read(ref reader, context); break;
                case 7: Limit = Json.Int32.Read(ref reader, context); break;
                case 8: Parent = Json.Model<Customer>().Read(ref reader, context); break;
                case 9: Content = TestJson.ContentParts.Read(ref reader, context); break;
                case 10: AdditionalMembers = members.ReadRest(AdditionalMembers, Json.Any, ref reader); break;
            }
        }
    }

    public required string Id { get; init; } = "";

    public string Object { get; init; } = "customer";

    public required DateTimeOffset Created { get; init; }

    public string? OwnedBy { get; init; }

    public required string? Nick { get; init; }

    public required IReadOnlyList<string> Tags { get; init; } = [];

    public Status? Status { get; init; }

    public int? Limit { get; init; }

    public Customer? Parent { get; init; }

    public IReadOnlyList<ContentPart>? Content { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalMembers { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Customer ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.String.Write(writer, Members[0], Id);
        Json.String.Write(writer, Members[1], Object);
        Json.UnixTime.Write(writer, Members[2], Created);
        Json.String.WriteOptional(writer, Members[3], OwnedBy);
        Json.String.WriteNullable(writer, Members[4], Nick);
        TestJson.Strings.Write(writer, Members[5], Tags);
        Json.Enum<Status>().WriteOptional(writer, Members[6], Status);
        Json.Int32.WriteOptional(writer, Members[7], Limit);
        Json.Model<Customer>().WriteOptional(writer, Members[8], Parent);
        TestJson.ContentParts.WriteOptional(writer, Members[9], Content);
        Json.Any.WriteRest(writer, AdditionalMembers);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Customer? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
