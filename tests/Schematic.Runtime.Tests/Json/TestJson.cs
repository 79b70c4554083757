namespace Schematic.Runtime.Tests;

/// <summary>The composite codecs of a module, as they are generated.</summary>
internal static class TestJson
{
    internal static readonly JsonCodec<IReadOnlyList<string>> Strings = Json.List(Json.String);
    internal static readonly JsonCodec<IReadOnlyList<ContentPart>> ContentParts = Json.List(Json.Model<ContentPart>());
}
