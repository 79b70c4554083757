using System.Globalization;
using System.Text;

namespace Schematic.Definitions.Documents;

/// <summary>A value in a JSON or YAML document, with its location.</summary>
public abstract class DocumentNode
{
    private string? _key;

    // The location of the key in a mapping; the index in a sequence.
    private int _keyLine;
    private int _keyColumn;
    private int _copy;

    private protected DocumentNode(string file, int line, int column) => (File, Line, Column) = (file, line, column);

    /// <summary>The path of the file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; }

    /// <summary>The mapping or sequence that contains this node; null for the root.</summary>
    public DocumentNode? Parent { get; private set; }

    /// <summary>The key or index of this node in <see cref="Parent"/>; empty for the root.</summary>
    public string Key => _key ??= Parent is null ? "" : Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The location of the key in a mapping, with the pointer of the node; that of the node elsewhere.</summary>
    public SourceLocation KeyLocation => new(this, KeyLine, KeyColumn);

    /// <summary>The location of the node.</summary>
    public SourceLocation Location => new(this);

    /// <summary>The JSON pointer (RFC 6901) of the node within its document; empty for the root.</summary>
    public string Pointer
    {
        get
        {
            if (Parent is null) return "";
            var keys = new Stack<string>();
            for (var node = this; node.Parent is not null; node = node.Parent) keys.Push(node.Key);
            var pointer = new StringBuilder();
            foreach (var key in keys)
                pointer.Append('/').Append(key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            return pointer.ToString();
        }
    }

    /// <summary>Returns a member of a mapping as its key, the location of the key and the value.</summary>
    public void Deconstruct(out string key, out SourceLocation keyLocation, out DocumentNode value) =>
        (key, keyLocation, value) = (Key, KeyLocation, this);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    // Nodes are keys of many tables; the base implementation is slow at its first call for an object. Copies have the same location.
    /// <inheritdoc/>
    public sealed override int GetHashCode() => (Line << 10) ^ Column ^ (_copy * 0x1E3779B1);

    /// <summary>The next node in <see cref="Parent"/>; null for the last.</summary>
    internal DocumentNode? Next { get; set; }

    /// <summary>The node before this one in <see cref="Parent"/>; null for the first.</summary>
    internal DocumentNode? Previous { get; set; }

    /// <summary>The line of <see cref="KeyLocation"/>.</summary>
    internal int KeyLine => Parent is MappingNode ? _keyLine : Line;

    /// <summary>The column of <see cref="KeyLocation"/>.</summary>
    internal int KeyColumn => Parent is MappingNode ? _keyColumn : Column;

    /// <summary>The index of this node in a sequence.</summary>
    internal int Index => _keyLine;

    /// <summary>Marks a node as one of several copies of a value.</summary>
    /// <param name="number">The number of the copy.</param>
    internal void MarkCopy(int number) => _copy = number;

    internal void Attach(MappingNode parent, string key, int line, int column) =>
        (Parent, _key, _keyLine, _keyColumn) = (parent, key, line, column);

    internal void Attach(SequenceNode parent, int index) => (Parent, _key, _keyLine, _keyColumn) = (parent, null, index, 0);
}
