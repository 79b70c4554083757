namespace Schematic.Definitions.Documents;

/// <summary>A location in a file, in the form that editors use.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 for the whole line.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    // The node at the location, or its pointer.
    private readonly object? _place;

    internal SourceLocation(DocumentNode node)
        : this(node, node.Line, node.Column)
    {
    }

    internal SourceLocation(DocumentNode node, int line, int column)
        : this(node.File, line, column) => _place = node;

    private SourceLocation(string file, int line, int column, string pointer)
        : this(file, line, column) => _place = pointer;

    /// <summary>The JSON pointer (RFC 6901) of the location; empty for the root and for a location that is not that of a node.</summary>
    /// <remarks>Computed on demand: most locations are never shown.</remarks>
    public string Pointer => _place is DocumentNode node ? node.Pointer : _place as string ?? "";

    /// <summary>The same location without its node, which keeps its whole document in memory.</summary>
    internal SourceLocation WithoutDocument => new(File, Line, Column, Pointer);

    /// <summary>True if both are the same location; their nodes are not compared.</summary>
    public bool Equals(SourceLocation other) => Line == other.Line && Column == other.Column && File == other.File;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
