#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime.Tests;

/// <summary>One member of every scalar type, as list, as map, and nullable.</summary>
[JsonConverter(typeof(JsonModelConverter<Everything>))]
public sealed partial record Everything : IJsonModel<Everything>
{
    private static readonly JsonMembers Members = new("any+", "int64!", "uint64!", "biginteger!", "single!", "double!", "decimal!", "boolean!", "bytes!", "base64url!", "date!", "time!", "datetime!", "duration!", "uuid!", "uri!", "quoted!", "optional_int?", "nullable_date~", "by_status?", "holes?", "notes?");

    /// <summary>Creates one.</summary>
    public Everything()
    {
    }

    [SetsRequiredMembers]
    private Everything(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: AnyValue = Json.Any.Read(ref reader, context); break;
                case 1: Int64Value = Json.Int64.Read(ref reader, context); break;
                case 2: UInt64Value = Json.UInt64.Read(ref reader, context); break;
                case 3: BigIntegerValue = Json.BigInteger.Read(ref reader, context); break;
                case 4: SingleValue = Json.Single.Read(ref reader, context); break;
                case 5: DoubleValue = Json.Double.Read(ref reader, context); break;
                case 6: DecimalValue = Json.Decimal.Read(ref reader, context); break;
                case 7: BooleanValue = Json.Boolean.Read(ref reader, context); break;
                case 8: BytesValue = Json.Bytes.Read(ref reader, context); break;
                case 9: Base64UrlValue = Json.Base64Url.Read(ref reader, context); break;
                case 10: DateValue = Json.Date.Read(ref reader, context); break;
                case 11: TimeValue = Json.Time.Read(ref reader, context); break;
                case 12: DateTimeValue = Json.DateTime.Read(ref reader, context); break;
                case 13: DurationValue = Json.Duration.Read(ref reader, context); break;
                case 14: UuidValue = Json.Uuid.Read(ref reader, context); break;
                case 15: UriValue = Json.Uri.Read(ref reader, context); break;
                case 16: QuotedValue = Json.QuotedInt64.Read(ref reader, context); break;
                case 17: OptionalInt = Json.Int32.Read(ref reader, context); break;
                case 18: NullableDate = Json.Date.Read(ref reader, context); break;
                case 19: ByStatus = TestJson.ByStatus.Read(ref reader, context); break;
                case 20: Holes = TestJson.Holes.Read(ref reader, context); break;
                case 21: Notes = TestJson.Notes.Read(ref reader, context); break;
            }
        }
    }

    public required JsonElement AnyValue { get; init; }

    public required long Int64Value { get; init; }

    public required ulong UInt64Value { get; init; }

    public required BigInteger BigIntegerValue { get; init; }

    public required float SingleValue { get; init; }

    public required double DoubleValue { get; init; }

    public required decimal DecimalValue { get; init; }

    public required bool BooleanValue { get; init; }

    public required ReadOnlyMemory<byte> BytesValue { get; init; }

    public required ReadOnlyMemory<byte> Base64UrlValue { get; init; }

    public required DateOnly DateValue { get; init; }

    public required ApiTime TimeValue { get; init; }

    public required DateTimeOffset DateTimeValue { get; init; }

    public required ApiDuration DurationValue { get; init; }

    public required Guid UuidValue { get; init; }

    public required Uri UriValue { get; init; } = null!;

    public required long QuotedValue { get; init; }

    public int? OptionalInt { get; init; }

    public required DateOnly? NullableDate { get; init; }

    public IReadOnlyDictionary<Status, int>? ByStatus { get; init; }

    public IReadOnlyList<int?>? Holes { get; init; }

    public IReadOnlyDictionary<string, string?>? Notes { get; init; }

    /// <inheritdoc/>
    public static JsonShape JsonShape => Members;

    /// <inheritdoc/>
    public static Everything ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.Any.Write(writer, Members[0], AnyValue);
        Json.Int64.Write(writer, Members[1], Int64Value);
        Json.UInt64.Write(writer, Members[2], UInt64Value);
        Json.BigInteger.Write(writer, Members[3], BigIntegerValue);
        Json.Single.Write(writer, Members[4], SingleValue);
        Json.Double.Write(writer, Members[5], DoubleValue);
        Json.Decimal.Write(writer, Members[6], DecimalValue);
        Json.Boolean.Write(writer, Members[7], BooleanValue);
        Json.Bytes.Write(writer, Members[8], BytesValue);
        Json.Base64Url.Write(writer, Members[9], Base64UrlValue);
        Json.Date.Write(writer, Members[10], DateValue);
        Json.Time.Write(writer, Members[11], TimeValue);
        Json.DateTime.Write(writer, Members[12], DateTimeValue);
        Json.Duration.Write(writer, Members[13], DurationValue);
        Json.Uuid.Write(writer, Members[14], UuidValue);
        Json.Uri.Write(writer, Members[15], UriValue);
        Json.QuotedInt64.Write(writer, Members[16], QuotedValue);
        Json.Int32.WriteOptional(writer, Members[17], OptionalInt);
        Json.Date.WriteNullable(writer, Members[18], NullableDate);
        TestJson.ByStatus.WriteOptional(writer, Members[19], ByStatus);
        TestJson.Holes.WriteOptional(writer, Members[20], Holes);
        TestJson.Notes.WriteOptional(writer, Members[21], Notes);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Everything? other) => JsonModel.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonModel.GetHashCode(this);

    private bool PrintMembers(StringBuilder builder) => JsonModel.Print(this, builder);
}
