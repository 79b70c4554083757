using System.Text;

namespace Schematic.Runtime.Tests;

/// <summary>The composite codecs of a module, as they are generated, and whole texts.</summary>
internal static class TestJson
{
    internal static readonly JsonCodec<IReadOnlyList<string>> Strings = Json.List(Json.String);
    internal static readonly JsonCodec<IReadOnlyList<long>> Int64s = Json.List(Json.Int64);
    internal static readonly JsonCodec<IReadOnlyList<IReadOnlyList<long>>> Int64Lists = Json.List(Int64s);
    internal static readonly JsonCodec<IReadOnlyDictionary<string, long>> Int64Map = Json.Map(Json.Int64);
    internal static readonly JsonCodec<IReadOnlyList<int?>> Holes = Json.List(Json.Nullable(Json.Int32));
    internal static readonly JsonCodec<IReadOnlyDictionary<string, string?>> Notes = Json.Map(Json.NullableReference(Json.String));
    internal static readonly JsonCodec<IReadOnlyDictionary<Status, int>> ByStatus = Json.Map(Json.Enum<Status>(), Json.Int32);
    internal static readonly JsonCodec<IReadOnlyList<ContentPart>> ContentParts = Json.List(Json.Model<ContentPart>());
    internal static readonly JsonCodec<IReadOnlyList<Node>> Nodes = Json.List(Json.Model<Node>());
    internal static readonly JsonCodec<IReadOnlyList<IReadOnlyList<Node>>> NodeLists = Json.List(Nodes);
    internal static readonly JsonCodec<Optional<string?>> OptionalNullableString = Json.Optional(Json.NullableReference(Json.String));
    internal static readonly JsonCodec<Optional<int?>> OptionalNullableInt32 = Json.Optional(Json.Nullable(Json.Int32));
    internal static readonly JsonCodec<Optional<bool>> OptionalBoolean = Json.Optional(Json.Boolean);

    internal static T Read<T>(JsonCodec<T> codec, string json, JsonReadContext? context = null) =>
        JsonText.Read(Encoding.UTF8.GetBytes(json), codec, context ?? JsonReadContext.Strict);

    internal static T Read<T>(string json, JsonReadContext? context = null)
        where T : class, IJsonModel<T> => Read(Json.Model<T>(), json, context);

    internal static string Write<T>(JsonCodec<T> codec, T value) => Encoding.UTF8.GetString(JsonText.Write(codec, value));

    internal static string RoundTrip<T>(JsonCodec<T> codec, string json) => Write(codec, Read(codec, json));
}
