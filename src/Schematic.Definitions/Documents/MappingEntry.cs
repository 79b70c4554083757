namespace Schematic.Definitions.Documents;

/// <summary>A member of a <see cref="MappingNode"/>.</summary>
public sealed class MappingEntry
{
    private readonly int _line;
    private readonly int _column;

    internal MappingEntry(string key, int line, int column, DocumentNode value) => (Key, _line, _column, Value) = (key, line, column, value);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The location of the key, with the JSON pointer of the value.</summary>
    public SourceLocation KeyLocation => new(Value, _line, _column);

    /// <summary>The line of the key.</summary>
    internal int KeyLine => _line;

    /// <summary>The column of the key.</summary>
    internal int KeyColumn => _column;

    /// <summary>The value.</summary>
    public DocumentNode Value { get; }

    /// <summary>Returns the key, its location and the value.</summary>
    public void Deconstruct(out string key, out SourceLocation keyLocation, out DocumentNode value) =>
        (key, keyLocation, value) = (Key, KeyLocation, Value);
}
