#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>A merge-patch body, where absent and null are different things.</summary>
[JsonConverter(typeof(JsonModelConverter<CustomerPatch>))]
public sealed partial record CustomerPatch : IJsonModel<CustomerPatch>
{
    private static readonly JsonMembers Members = new("name*", "limit*", "active*");

    /// <summary>Creates one.</summary>
    public CustomerPatch()
    {
    }

    [SetsRequiredMembers]
    private CustomerPatch(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Name = TestJson.OptionalNullableString.Read(ref reader, context); break;
                case 1: Limit = TestJson.OptionalNullableInt32.Read(ref reader, context); break;
                case 2: Active = TestJson.OptionalBoolean.Read(ref reader, context); break;
            }
        }
    }

    public Optional<string?> Name { get; init; }

    public Optional<int?> Limit { get; init; }

    public Optional<bool> Active { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static CustomerPatch ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        TestJson.OptionalNullableString.WriteOptional(writer, Members[0], Name);
        TestJson.OptionalNullableInt32.WriteOptional(writer, Members[1], Limit);
        TestJson.OptionalBoolean.WriteOptional(writer, Members[2], Active);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(CustomerPatch? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
