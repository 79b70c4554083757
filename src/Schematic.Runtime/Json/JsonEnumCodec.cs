using System.Text.Json;

namespace Schematic.Runtime;

internal sealed class JsonEnumCodec<T, TValue> : JsonCodec<T>
    where T : struct, IOpenEnum<T, TValue>
    where TValue : notnull
{
    // Of these three only the one of the right type is ever asked for.
    internal static readonly JsonEnumCodec<T, TValue> Strings = new(Json.String as JsonCodec<TValue>);
    internal static readonly JsonEnumCodec<T, TValue> Integers = new(Json.Int64 as JsonCodec<TValue>);
    internal static readonly JsonEnumCodec<T, TValue> Numbers = new(Json.Double as JsonCodec<TValue>);

    private readonly JsonCodec<TValue> _values;

    private JsonEnumCodec(JsonCodec<TValue>? values) => _values = values!;

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String && T.Known.TryFind(ref reader, out var known)
            ? T.Create(known)
            : T.Create(_values.Read(ref reader, context));

    public override void Write(Utf8JsonWriter writer, T value) => _values.Write(writer, value.Value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value) =>
        _values.Write(writer, name, value.Value);

    public override string? Format(T value) => _values.Format(value.Value);

    public override T Parse(string text) => T.Create(_values.Parse(text));

    // A known value fits better than plain text or a plain number, an unknown one worse.
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (_values.Fit(reader, context) == NoFit)
            return NoFit;
        if (T.Known.TryFind(ref reader, out _))
            return JsonFit.Known;
        return T.Known.Contains(_values.Read(ref reader, context)) ? JsonFit.Known : JsonFit.Loose;
    }
}
