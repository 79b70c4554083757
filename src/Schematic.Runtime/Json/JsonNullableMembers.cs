using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Writes members whose type is a nullable value type.</summary>
public static class JsonNullableMembers
{
    /// <summary>Writes a member of an object, or nothing where there is no value.</summary>
    public static void WriteOptional<T>(this JsonCodec<T> codec, Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : struct
    {
        if (value.HasValue)
            codec.Write(writer, name, value.GetValueOrDefault());
    }

    /// <summary>Writes a member of an object, as null where there is no value.</summary>
    public static void WriteNullable<T>(this JsonCodec<T> codec, Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : struct
    {
        if (value.HasValue)
            codec.Write(writer, name, value.GetValueOrDefault());
        else
            writer.WriteNull(name);
    }
}
