using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Reading;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Extensions;

/// <summary>
/// Converts parts of the model to and from JSON: their properties in camelCase, and <c>$type</c> for polymorphic types. Locations are
/// omitted; <see cref="ModelReader"/> sets them to the location of the JSON.
/// </summary>
internal static class ModelJson
{
    // The polymorphic types, with the suffixes of their derived type names, which $type omits.
    private static readonly (Type Base, string Ending)[] Hierarchies =
    [
        (typeof(TypeReference), "Reference"),
        (typeof(TypeDefinition), "Definition"),
        (typeof(BodyContent), "Body"),
        (typeof(ResponseContent), "Content"),
        (typeof(Pagination), "Pagination"),
        (typeof(AuthScheme), "Scheme"),
    ];

    private static readonly JsonSerializerOptions Writing = Options(() => default);

    /// <summary>Converts a part to JSON.</summary>
    public static JsonObject Write<T>(T part) => JsonSerializer.SerializeToNode(part, Writing)!.AsObject();

    /// <summary>Creates the options for converting parts.</summary>
    /// <param name="location">Returns the location of the part that is read.</param>
    public static JsonSerializerOptions Options(Func<SourceLocation> location) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new EnumNameConverter(), new NodeConverter(location), new PathConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Shape(type, location) } },
    };

    private static void Shape(JsonTypeInfo type, Func<SourceLocation> location)
    {
        if (Hierarchies.FirstOrDefault(hierarchy => hierarchy.Base == type.Type) is (_, { } ending))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions();
            foreach (var kind in type.Type.Assembly.GetTypes().Where(kind => kind.BaseType == type.Type)) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, JsonNamingPolicy.CamelCase.ConvertName(kind.Name[..^ending.Length])));
        }

        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            var property = type.Properties[index];
            // Computed properties are omitted.
            if (property.Set is null && !property.IsRequired && property.AssociatedParameter is null) type.Properties.RemoveAt(index);
            else if (property.PropertyType == typeof(SourceLocation)) Locate(type, property, index, location);
            // Nullable properties are not required, because null is omitted.
            else if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }) property.IsRequired = true;
        }
    }

    private static void Locate(JsonTypeInfo type, JsonPropertyInfo property, int index, Func<SourceLocation> location)
    {
        var set = property.Set!;
        type.Properties.RemoveAt(index);
        type.OnDeserialized = part => set(part, location());
    }

    private sealed class NodeConverter(Func<SourceLocation> location) : JsonConverter<DocumentNode>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(DocumentNode));

        public override DocumentNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return JsonDocumentReader.Read(location().File, Encoding.UTF8.GetBytes(value.RootElement.GetRawText()), new DiagnosticBag(), out _);
        }

        public override void Write(Utf8JsonWriter writer, DocumentNode value, JsonSerializerOptions options) => NodeJson.Of(value).WriteTo(writer, options);
    }

    /// <summary>Converts a path to its string; a path with a query becomes the path without the query, followed by the full string.</summary>
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
