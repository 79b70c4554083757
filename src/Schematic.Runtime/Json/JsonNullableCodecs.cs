using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for values that may be null.</summary>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> codec)
        where T : struct => new JsonNullableCodec<T>(codec);
}

internal sealed class JsonNullableCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : struct
{
    internal override JsonShape Shape => codec.Shape;

    internal override bool IsNullable => true;

    public override T? Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Null ? null : codec.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
            codec.Write(writer, present);
        else
            writer.WriteNullValue();
    }

    public override string? Format(T? value) => value is { } present ? codec.Format(present) : null;

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Null ? JsonFit.Kind : codec.Fit(reader, context);
}

public static partial class Json
{
    /// <summary>Creates a codec for objects that may be null.</summary>
    public static JsonCodec<T?> NullableReference<T>(JsonCodec<T> codec)
        where T : class => new JsonNullableReferenceCodec<T>(codec);
}

public static partial class Json
{
    /// <summary>Creates a codec for values of a type of the project that may be null.</summary>
    public static JsonCodec<T?> NullableConverted<T>(JsonCodec<T> codec)
        where T : struct => Nullable(codec);

    /// <summary>Creates a codec for objects of a type of the project that may be null.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="codec">The codec of the objects.</param>
    /// <param name="none">Distinguishes the method from the one for structs.</param>
    public static JsonCodec<T?> NullableConverted<T>(JsonCodec<T> codec, T? none = null)
        where T : class => NullableReference(codec);
}

internal sealed class JsonNullableReferenceCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : class
{
    internal override JsonShape Shape => codec.Shape;

    internal override bool IsNullable => true;

    public override T? Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Null ? null : codec.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is not null)
            codec.Write(writer, value);
        else
            writer.WriteNullValue();
    }

    public override string? Format(T? value) => value is null ? null : codec.Format(value);

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Null ? JsonFit.Kind : codec.Fit(reader, context);
}
