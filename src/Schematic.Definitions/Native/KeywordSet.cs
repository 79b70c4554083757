namespace Schematic.Definitions.Native;

/// <summary>The keys that a construct of the native format knows.</summary>
/// <param name="Name">The construct's name in the JSON Schema and in the reference.</param>
/// <param name="Title">The construct's name in messages, with its article.</param>
/// <param name="Keys">The keys in the order of the reference.</param>
internal sealed record KeywordSet(string Name, string Title, params IReadOnlyList<string> Keys);
