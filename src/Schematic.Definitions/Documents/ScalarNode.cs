namespace Schematic.Definitions.Documents;

/// <summary>The type of a <see cref="ScalarNode"/> in the JSON data model.</summary>
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
    private const sbyte NoOffset = -1;

    // Small types: a document has very many scalars.
    private readonly byte _kind;
    private readonly sbyte _textOffset = NoOffset;

    internal ScalarNode(string file, int line, int column, ScalarKind kind, string text, string? source = null)
        : base(file, line, column) => (_kind, Text, Source) = ((byte)kind, text, source ?? text);

    /// <summary>The type of the scalar.</summary>
    public ScalarKind Kind => (ScalarKind)_kind;

    /// <summary>
    /// The value of a string; a number in JSON syntax; <c>true</c>, <c>false</c> or <c>null</c>.
    /// A YAML number that JSON does not allow is converted (<c>0x1F</c> to <c>31</c>, <c>+1</c> to <c>1</c>, <c>.5</c> to <c>0.5</c>).
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// The scalar as written, without quotes. Differs from <see cref="Text"/> for words to which YAML assigns another type
    /// than string: a version <c>1.10</c>, an enum value <c>no</c> or <c>2024-01-01</c>.
    /// </summary>
    public string Source { get; }

    /// <summary>The number of columns from the node to <see cref="Text"/>: 1 after a quote; null if the file contains it in another form.</summary>
    internal int? TextOffset
    {
        get => _textOffset == NoOffset ? null : _textOffset;
        init => _textOffset = (sbyte)(value ?? NoOffset);
    }

    /// <summary>Returns the location of a character of <see cref="Text"/>; that of the node if escapes or line breaks prevent counting.</summary>
    /// <param name="index">The index of the character.</param>
    internal SourceLocation LocationOf(int index) =>
        TextOffset is { } offset ? new SourceLocation(this, Line, Column + offset + index) : Location;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
