using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes 32-bit integers.</summary>
    public static readonly JsonCodec<int> Int32 = new JsonInt32Codec();
}

public static partial class Json
{
    /// <summary>Reads and writes 32-bit integers as strings.</summary>
    public static readonly JsonCodec<int> QuotedInt32 = new JsonQuotedCodec<int>(new JsonInt32Codec());
}

internal sealed class JsonInt32Codec : JsonNumberCodec<int>
{
    protected override string Expected => "a 32-bit integer";

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, int value) => writer.WriteNumber(name, value);

    public override string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out int value)
    {
        if (reader.TryGetInt32(out value))
            return true;
        var isExact = JsonExactInteger.TryGet(ref reader, out var integer) && integer >= int.MinValue && integer <= int.MaxValue;
        value = isExact ? (int)integer : 0;
        return isExact;
    }
}

public static partial class Json
{
    /// <summary>Reads and writes 64-bit integers.</summary>
    public static readonly JsonCodec<long> Int64 = new JsonInt64Codec();
}

public static partial class Json
{
    /// <summary>Reads and writes 64-bit integers as strings.</summary>
    public static readonly JsonCodec<long> QuotedInt64 = new JsonQuotedCodec<long>(new JsonInt64Codec());
}

internal sealed class JsonInt64Codec : JsonNumberCodec<long>
{
    protected override string Expected => "a 64-bit integer";

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, long value) => writer.WriteNumber(name, value);

    public override string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out long value)
    {
        if (reader.TryGetInt64(out value))
            return true;
        var isExact = JsonExactInteger.TryGet(ref reader, out var integer) && integer >= long.MinValue && integer <= long.MaxValue;
        value = isExact ? (long)integer : 0;
        return isExact;
    }
}

public static partial class Json
{
    /// <summary>Reads and writes unsigned 64-bit integers.</summary>
    public static readonly JsonCodec<ulong> UInt64 = new JsonUInt64Codec();
}

public static partial class Json
{
    /// <summary>Reads and writes unsigned 64-bit integers as strings.</summary>
    public static readonly JsonCodec<ulong> QuotedUInt64 = new JsonQuotedCodec<ulong>(new JsonUInt64Codec());
}

internal sealed class JsonUInt64Codec : JsonNumberCodec<ulong>
{
    protected override string Expected => "an unsigned 64-bit integer";

    public override void Write(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, ulong value) => writer.WriteNumber(name, value);

    public override string Format(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out ulong value)
    {
        if (reader.TryGetUInt64(out value))
            return true;
        var isExact = JsonExactInteger.TryGet(ref reader, out var integer) && integer >= 0 && integer <= ulong.MaxValue;
        value = isExact ? (ulong)integer : 0;
        return isExact;
    }
}

public static partial class Json
{
    /// <summary>Reads and writes integers of any size.</summary>
    public static readonly JsonCodec<BigInteger> BigInteger = new JsonBigIntegerCodec();
}

public static partial class Json
{
    /// <summary>Reads and writes integers of any size as strings.</summary>
    public static readonly JsonCodec<BigInteger> QuotedBigInteger = new JsonQuotedCodec<BigInteger>(new JsonBigIntegerCodec());
}

internal sealed class JsonBigIntegerCodec : JsonNumberCodec<BigInteger>
{
    protected override string Expected => "an integer";

    public override void Write(Utf8JsonWriter writer, BigInteger value) =>
        writer.WriteRawValue(Format(value), skipInputValidation: true);

    public override string Format(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out BigInteger value)
    {
        if (!reader.TryGetInt64(out var small))
            return JsonExactInteger.TryGet(ref reader, out value);
        value = small;
        return true;
    }
}
