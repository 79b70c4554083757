using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Returns the codec of a generated model or union.</summary>
    public static JsonCodec<T> Model<T>()
        where T : class, IJsonModel<T> => JsonModelCodec<T>.Instance;
}

internal sealed class JsonModelCodec<T> : JsonCodec<T>
    where T : class, IJsonModel<T>
{
    internal static readonly JsonModelCodec<T> Instance = new();

    private JsonModelCodec()
    {
    }

    internal override JsonShape Shape => T.JsonShape;

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (context.Choices?.Excerpt is not { } excerpt) return T.ReadJson(ref reader, context);
        if (excerpt.TryRepeat(this, ref reader, out var position, out var known)) return (T)known;
        var value = T.ReadJson(ref reader, context);
        excerpt.Remember(this, position, value);
        return value;
    }

    public override void Write(Utf8JsonWriter writer, T value) => value.WriteJson(writer);

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) => T.JsonShape.Fit(reader, context);
}
