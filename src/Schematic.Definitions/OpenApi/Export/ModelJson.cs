using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>
/// The JSON of parts of the model: their properties in camelCase, and <c>$type</c> where one of several kinds stands. Places are
/// left out; what is read gets the place at which it is read.
/// </summary>
internal static class ModelJson
{
    // The place that parts get which one thread is reading.
    [ThreadStatic]
    private static SourceLocation _location;

    // With what the names of the kinds end in, which says no more than where they stand.
    private static readonly (Type Base, string Ending)[] Hierarchies =
    [
        (typeof(TypeReference), "Reference"),
        (typeof(TypeDefinition), "Definition"),
        (typeof(BodyContent), "Body"),
        (typeof(ResponseContent), "Content"),
        (typeof(Pagination), "Pagination"),
        (typeof(AuthScheme), "Scheme"),
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new EnumNameConverter(), new NodeConverter(), new PathConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
    };

    /// <summary>The JSON of a part.</summary>
    public static JsonObject Write<T>(T part) => JsonSerializer.SerializeToNode(part, Options)!.AsObject();

    /// <summary>The part that JSON is.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="location">The place that the part gets.</param>
    /// <exception cref="JsonException">The JSON is no such part.</exception>
    public static T Read<T>(JsonObject json, SourceLocation location)
    {
        _location = location;
        return json.Deserialize<T>(Options) ?? throw new JsonException();
    }

    private static void Shape(JsonTypeInfo type)
    {
        if (Hierarchies.FirstOrDefault(hierarchy => hierarchy.Base == type.Type) is (_, { } ending))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions();
            foreach (var kind in type.Type.Assembly.GetTypes().Where(kind => kind.BaseType == type.Type)) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, JsonNamingPolicy.CamelCase.ConvertName(kind.Name[..^ending.Length])));
        }

        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            var property = type.Properties[index];
            // What follows from other properties is not theirs to say.
            if (property.Set is null && !property.IsRequired && property.AssociatedParameter is null) type.Properties.RemoveAt(index);
            else if (property.PropertyType == typeof(SourceLocation)) Locate(type, property, index);
            // What may be null is left out where it is.
            else if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }) property.IsRequired = true;
        }
    }

    private static void Locate(JsonTypeInfo type, JsonPropertyInfo location, int index)
    {
        var set = location.Set!;
        type.Properties.RemoveAt(index);
        type.OnDeserialized = part => set(part, _location);
    }

    private sealed class NodeConverter : JsonConverter<DocumentNode>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(DocumentNode));

        public override DocumentNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return JsonDocumentReader.Read(_location.File, Encoding.UTF8.GetBytes(value.RootElement.GetRawText()), new DiagnosticBag(), out _);
        }

        public override void Write(Utf8JsonWriter writer, DocumentNode value, JsonSerializerOptions options) => NodeJson.Of(value).WriteTo(writer, options);
    }

    /// <summary>A path is its text; one that was written with a query, the path without it and that text.</summary>
    private sealed class PathConverter : JsonConverter<PathTemplate>
    {
        public override PathTemplate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
            ? PathTemplate.Parse(reader.GetString()!)
            : JsonSerializer.Deserialize<string[]>(ref reader) is [var path, var text] ? PathTemplate.Parse(path) with { Text = text } : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PathTemplate value, JsonSerializerOptions options)
        {
            var path = string.Concat(value.Segments);
            if (path == value.Text) writer.WriteStringValue(path);
            else JsonSerializer.Serialize(writer, (string[])[path, value.Text]);
        }
    }
}
