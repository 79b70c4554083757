using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Returns the codec of an open enum of strings.</summary>
    public static JsonCodec<T> Enum<T>()
        where T : struct, IOpenEnum<T, string> => JsonEnumCodec<T, string>.Of(String);
}

public static partial class Json
{
    /// <summary>Returns the codec of an open enum of integers.</summary>
    public static JsonCodec<T> IntegerEnum<T>()
        where T : struct, IOpenEnum<T, long> => JsonEnumCodec<T, long>.Of(Int64);
}

public static partial class Json
{
    /// <summary>Returns the codec of an open enum of numbers.</summary>
    public static JsonCodec<T> NumberEnum<T>()
        where T : struct, IOpenEnum<T, double> => JsonEnumCodec<T, double>.Of(Double);
}

internal sealed class JsonEnumCodec<T, TValue> : JsonCodec<T>
    where T : struct, IOpenEnum<T, TValue>
    where TValue : notnull
{
    private static JsonEnumCodec<T, TValue>? _codec;

    private readonly JsonCodec<TValue> _values;

    private JsonEnumCodec(JsonCodec<TValue> values) => _values = values;

    /// <summary>Returns the codec of an enum. It is created once, since the type of the enum determines the type of its values.</summary>
    internal static JsonEnumCodec<T, TValue> Of(JsonCodec<TValue> values) => _codec ??= new JsonEnumCodec<T, TValue>(values);

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String && T.Known.TryFind(ref reader, out var known)
            ? T.Create(known)
            : T.Create(_values.Read(ref reader, context));

    public override void Write(Utf8JsonWriter writer, T value) => _values.Write(writer, value.Value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value) =>
        _values.Write(writer, name, value.Value);

    public override string? Format(T value) => _values.Format(value.Value);

    public override T Parse(string text) => T.Create(_values.Parse(text));

    // A known value is a better match than a plain string or number, an unknown one a worse match.
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (_values.Fit(reader, context) == NoFit)
            return NoFit;
        if (T.Known.TryFind(ref reader, out _))
            return JsonFit.Known;
        return T.Known.Contains(_values.Read(ref reader, context)) ? JsonFit.Known : JsonFit.Loose;
    }
}
