using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The codecs of the types that every description can use.</summary>
public static class Json
{
    /// <summary>Any JSON value, kept as it is.</summary>
    public static readonly JsonCodec<JsonElement> Any = new JsonAnyCodec();

    /// <summary>Text.</summary>
    public static readonly JsonCodec<string> String = new JsonStringCodec();

    /// <summary>True or false.</summary>
    public static readonly JsonCodec<bool> Boolean = new JsonBooleanCodec();

    /// <summary>Integers of 32 bits.</summary>
    public static readonly JsonCodec<int> Int32 = new JsonInt32Codec();

    /// <summary>Integers of 64 bits.</summary>
    public static readonly JsonCodec<long> Int64 = new JsonInt64Codec();

    /// <summary>Unsigned integers of 64 bits.</summary>
    public static readonly JsonCodec<ulong> UInt64 = new JsonUInt64Codec();

    /// <summary>Integers of any size.</summary>
    public static readonly JsonCodec<BigInteger> BigInteger = new JsonBigIntegerCodec();

    /// <summary>Numbers of single precision; not-a-number and the infinities travel as strings.</summary>
    public static readonly JsonCodec<float> Single = new JsonSingleCodec();

    /// <summary>Numbers of double precision; not-a-number and the infinities travel as strings.</summary>
    public static readonly JsonCodec<double> Double = new JsonDoubleCodec();

    /// <summary>Decimal numbers of up to 28 digits; trailing zeros are kept, digits beyond are rounded.</summary>
    public static readonly JsonCodec<decimal> Decimal = new JsonDecimalCodec();

    /// <summary>Integers of 32 bits in a string.</summary>
    public static readonly JsonCodec<int> QuotedInt32 = new JsonQuotedCodec<int>(new JsonInt32Codec());

    /// <summary>Integers of 64 bits in a string.</summary>
    public static readonly JsonCodec<long> QuotedInt64 = new JsonQuotedCodec<long>(new JsonInt64Codec());

    /// <summary>Unsigned integers of 64 bits in a string.</summary>
    public static readonly JsonCodec<ulong> QuotedUInt64 = new JsonQuotedCodec<ulong>(new JsonUInt64Codec());

    /// <summary>Integers of any size in a string.</summary>
    public static readonly JsonCodec<BigInteger> QuotedBigInteger = new JsonQuotedCodec<BigInteger>(new JsonBigIntegerCodec());

    /// <summary>Numbers of single precision in a string.</summary>
    public static readonly JsonCodec<float> QuotedSingle = new JsonQuotedCodec<float>(new JsonSingleCodec());

    /// <summary>Numbers of double precision in a string.</summary>
    public static readonly JsonCodec<double> QuotedDouble = new JsonQuotedCodec<double>(new JsonDoubleCodec());

    /// <summary>Decimal numbers in a string.</summary>
    public static readonly JsonCodec<decimal> QuotedDecimal = new JsonQuotedCodec<decimal>(new JsonDecimalCodec());

    /// <summary>Bytes as base64 (RFC 4648, section 4).</summary>
    public static readonly JsonCodec<ReadOnlyMemory<byte>> Bytes = new JsonBytesCodec(isUrlSafe: false);

    /// <summary>Bytes as base64url without padding (RFC 4648, section 5).</summary>
    public static readonly JsonCodec<ReadOnlyMemory<byte>> Base64Url = new JsonBytesCodec(isUrlSafe: true);

    /// <summary>A date without a time of day (RFC 3339, full-date).</summary>
    public static readonly JsonCodec<DateOnly> Date = new JsonDateCodec();

    /// <summary>A time of day (RFC 3339, partial-time).</summary>
    public static readonly JsonCodec<TimeOnly> Time = new JsonTimeCodec();

    /// <summary>A point in time (RFC 3339, date-time); without an offset it is taken for UTC.</summary>
    public static readonly JsonCodec<DateTimeOffset> DateTime = new JsonDateTimeCodec();

    /// <summary>A point in time as seconds since 1970-01-01T00:00:00Z; fractions are kept.</summary>
    public static readonly JsonCodec<DateTimeOffset> UnixTime = new JsonUnixTimeCodec();

    /// <summary>Seconds since 1970-01-01T00:00:00Z in a string.</summary>
    public static readonly JsonCodec<DateTimeOffset> QuotedUnixTime = new JsonQuotedCodec<DateTimeOffset>(new JsonUnixTimeCodec());

    /// <summary>A duration (ISO 8601) of weeks, days, hours, minutes and seconds.</summary>
    public static readonly JsonCodec<TimeSpan> Duration = new JsonDurationCodec();

    /// <summary>A UUID (RFC 9562).</summary>
    public static readonly JsonCodec<Guid> Uuid = new JsonUuidCodec();

    /// <summary>A URI or a relative reference (RFC 3986).</summary>
    public static readonly JsonCodec<Uri> Uri = new JsonUriCodec();

    /// <summary>Arrays.</summary>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> item) => new JsonListCodec<T>(item);

    /// <summary>Objects with arbitrary member names; their order is kept.</summary>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> value) =>
        new JsonMapCodec<string, T>(String, value);

    /// <summary>Objects whose member names are the texts of values, such as those of an enum; their order is kept.</summary>
    public static JsonCodec<IReadOnlyDictionary<TKey, T>> Map<TKey, T>(JsonCodec<TKey> key, JsonCodec<T> value)
        where TKey : notnull => new JsonMapCodec<TKey, T>(key, value);

    /// <summary>Values that may be null.</summary>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> codec)
        where T : struct => new JsonNullableCodec<T>(codec);

    /// <summary>Objects that may be null.</summary>
    public static JsonCodec<T?> NullableReference<T>(JsonCodec<T> codec)
        where T : class => new JsonNullableReferenceCodec<T>(codec);

    /// <summary>Members for which absence and null are different things.</summary>
    public static JsonCodec<Optional<T>> Optional<T>(JsonCodec<T> codec) => new JsonOptionalCodec<T>(codec);

    /// <summary>Generated models and unions.</summary>
    public static JsonCodec<T> Model<T>()
        where T : class, IJsonModel<T> => JsonModelCodec<T>.Instance;

    /// <summary>Open enums of strings.</summary>
    public static JsonCodec<T> Enum<T>()
        where T : struct, IOpenEnum<T, string> => JsonEnumCodec<T, string>.Strings;

    /// <summary>Open enums of integers.</summary>
    public static JsonCodec<T> IntegerEnum<T>()
        where T : struct, IOpenEnum<T, long> => JsonEnumCodec<T, long>.Integers;

    /// <summary>Open enums of numbers.</summary>
    public static JsonCodec<T> NumberEnum<T>()
        where T : struct, IOpenEnum<T, double> => JsonEnumCodec<T, double>.Numbers;
}
