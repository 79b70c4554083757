namespace Schematic.Definitions.Documents.Yaml;

/// <summary>The anchor and the tag of a node: YAML 1.2, section 6.9.</summary>
/// <param name="Start">The index of the first of them.</param>
/// <param name="Anchor">The name of the anchor; null if there is none.</param>
/// <param name="Tag">The tag, resolved; null if there is none.</param>
internal readonly record struct YamlProperties(int Start, string? Anchor, string? Tag)
{
    /// <summary>True if there is neither an anchor nor a tag.</summary>
    public bool IsNone => Anchor is null && Tag is null;

    /// <summary>Returns the index of the first character of a node.</summary>
    /// <param name="content">The index of its content.</param>
    public int StartOr(int content) => IsNone ? content : Start;
}
