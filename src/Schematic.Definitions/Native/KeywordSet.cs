namespace Schematic.Definitions.Native;

/// <summary>The keys of a construct of the native format.</summary>
/// <param name="Name">The name of the construct in the JSON Schema and in the reference.</param>
/// <param name="Title">The name of the construct in messages, with its article.</param>
/// <param name="Keys">The keys in the order of the reference.</param>
internal sealed record KeywordSet(string Name, string Title, params IReadOnlyList<string> Keys);
