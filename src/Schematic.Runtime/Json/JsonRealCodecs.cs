using System.Globalization;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes single-precision numbers; NaN and the infinities are strings.</summary>
    public static readonly JsonCodec<float> Single = new JsonSingleCodec();
}

public static partial class Json
{
    /// <summary>Reads and writes single-precision numbers as strings.</summary>
    public static readonly JsonCodec<float> QuotedSingle = new JsonQuotedCodec<float>(new JsonSingleCodec());
}

internal sealed class JsonSingleCodec : JsonNumberCodec<float>
{
    protected override string Expected => "a single-precision number";

    public override float Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        JsonNamedNumber.TryGet(ref reader, out var named) ? (float)named : base.Read(ref reader, context);

    public override float Parse(string text) =>
        JsonNamedNumber.TryParse(text, out var named) ? (float)named : base.Parse(text);

    public override void Write(Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(JsonNamedNumber.Format(value));
    }

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumber(name, value);
        else
            base.Write(writer, name, value);
    }

    public override string Format(float value) =>
        float.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : JsonNamedNumber.Format(value);

    protected override bool TryGet(ref Utf8JsonReader reader, out float value) =>
        reader.TryGetSingle(out value) && float.IsFinite(value);
}

public static partial class Json
{
    /// <summary>Reads and writes double-precision numbers; NaN and the infinities are strings.</summary>
    public static readonly JsonCodec<double> Double = new JsonDoubleCodec();
}

public static partial class Json
{
    /// <summary>Reads and writes double-precision numbers as strings.</summary>
    public static readonly JsonCodec<double> QuotedDouble = new JsonQuotedCodec<double>(new JsonDoubleCodec());
}

internal sealed class JsonDoubleCodec : JsonNumberCodec<double>
{
    protected override string Expected => "a double-precision number";

    public override double Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        JsonNamedNumber.TryGet(ref reader, out var named) ? named : base.Read(ref reader, context);

    public override double Parse(string text) =>
        JsonNamedNumber.TryParse(text, out var named) ? named : base.Parse(text);

    public override void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(JsonNamedNumber.Format(value));
    }

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumber(name, value);
        else
            base.Write(writer, name, value);
    }

    public override string Format(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : JsonNamedNumber.Format(value);

    protected override bool TryGet(ref Utf8JsonReader reader, out double value) =>
        reader.TryGetDouble(out value) && double.IsFinite(value);
}

public static partial class Json
{
    /// <summary>Reads and writes decimal numbers of up to 28 digits; trailing zeros are kept, further digits are rounded.</summary>
    public static readonly JsonCodec<decimal> Decimal = new JsonDecimalCodec();
}

public static partial class Json
{
    /// <summary>Reads and writes decimal numbers as strings.</summary>
    public static readonly JsonCodec<decimal> QuotedDecimal = new JsonQuotedCodec<decimal>(new JsonDecimalCodec());
}

internal sealed class JsonDecimalCodec : JsonNumberCodec<decimal>
{
    protected override string Expected => "a decimal number";

    public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, decimal value) => writer.WriteNumber(name, value);

    public override string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out decimal value) => reader.TryGetDecimal(out value);
}
