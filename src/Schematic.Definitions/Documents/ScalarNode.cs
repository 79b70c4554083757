namespace Schematic.Definitions.Documents;

/// <summary>What a <see cref="ScalarNode"/> stands for in the JSON data model.</summary>
public enum ScalarKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Null.</summary>
    Null,
}

/// <summary>A string, number, boolean or null.</summary>
public sealed class ScalarNode : DocumentNode
{
    internal ScalarNode(string file, int line, int column, ScalarKind kind, string text, string? source = null)
        : base(file, line, column) => (Kind, Text, Source) = (kind, text, source ?? text);

    /// <summary>What the scalar stands for.</summary>
    public ScalarKind Kind { get; }

    /// <summary>
    /// A string's value; a number as valid JSON text; <c>true</c>, <c>false</c> or <c>null</c>.
    /// A YAML number outside JSON's grammar is converted (<c>0x1F</c> is <c>31</c>, <c>+1</c> is <c>1</c>, <c>.5</c> is <c>0.5</c>).
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// The scalar as its author wrote it, unquoted. Differs from <see cref="Text"/> where YAML reads a word as something
    /// else than a string: a version <c>1.10</c>, an enum member <c>no</c> or <c>2024-01-01</c>.
    /// </summary>
    public string Source { get; }

    /// <summary>How many columns after the node's place the text begins: 1 behind a quote; null where the text is not as it stands in the file.</summary>
    internal int? TextOffset { get; init; }

    /// <summary>Where a character of the text stands; the node's own place where escapes or line breaks forbid to count.</summary>
    /// <param name="index">The index of the character.</param>
    internal SourceLocation LocationOf(int index) =>
        TextOffset is { } offset ? new SourceLocation(this, Line, Column + offset + index) : Location;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
