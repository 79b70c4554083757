using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Definitions.OpenApi.Extensions;

/// <summary>Converts enums to and from member names in camelCase. Unlike System.Text.Json's converter, it does not accept lists of names.</summary>
internal sealed class EnumNameConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Members = Enum.GetValues<T>().ToDictionary(Name, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Members.TryGetValue(reader.GetString()!, out var member) ? member : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));

        private static string Name(T member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
    }
}
