using System.Diagnostics.CodeAnalysis;

namespace Schematic.Definitions.Documents;

/// <summary>Members with distinct keys: a JSON object or YAML mapping.</summary>
public sealed class MappingNode : DocumentNode
{
    // Most mappings are small: below this size a scan is faster than a dictionary and costs no memory.
    private const int ScanLimit = 8;

    private readonly List<MappingEntry> _entries = [];
    private Dictionary<string, int>? _index;

    // A bit for each key: most lookups are for keys that the mapping does not contain, and the bits exclude most of them.
    private ulong _bits;

    internal MappingNode(string file, int line, int column)
        : base(file, line, column)
    {
    }

    /// <summary>The members in document order.</summary>
    public IReadOnlyList<MappingEntry> Entries => _entries;

    /// <summary>The value under a key; null if there is none.</summary>
    public DocumentNode? this[string key] => TryGet(key, out var value) ? value : null;

    /// <summary>Looks up a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out DocumentNode? value)
    {
        var position = IndexOf(key);
        value = position < 0 ? null : _entries[position].Value;
        return position >= 0;
    }

    /// <summary>Adds a member.</summary>
    /// <returns>False if the mapping already contains the key; the first member is kept.</returns>
    internal bool TryAdd(string key, int keyLine, int keyColumn, DocumentNode value)
    {
        value.Attach(this, key);
        if (IndexOf(key) >= 0) return false;
        _entries.Add(new MappingEntry(key, keyLine, keyColumn, value));
        _bits |= BitOf(key);
        _index?.Add(key, _entries.Count - 1);
        return true;
    }

    /// <summary>Replaces the value of an existing key; the member keeps its position.</summary>
    internal void Replace(string key, int keyLine, int keyColumn, DocumentNode value)
    {
        value.Attach(this, key);
        _entries[IndexOf(key)] = new MappingEntry(key, keyLine, keyColumn, value);
    }

    /// <summary>Removes the members whose values are in a set.</summary>
    internal void Remove(IReadOnlySet<DocumentNode> values)
    {
        var removed = _entries.RemoveAll(entry => values.Contains(entry.Value));
        if (removed > 0) _index = null;
    }

    /// <summary>Returns the member with a key; null if there is none.</summary>
    internal MappingEntry? Find(string key) => IndexOf(key) is >= 0 and var position ? _entries[position] : null;

    private int IndexOf(string key)
    {
        if ((_bits & BitOf(key)) == 0) return -1;
        if (_entries.Count > ScanLimit) return (_index ??= CreateIndex()).GetValueOrDefault(key, -1);
        for (var position = 0; position < _entries.Count; position++)
            if (_entries[position].Key == key) return position;
        return -1;
    }

    private static ulong BitOf(string key) => key.Length == 0 ? 1 : 1UL << ((key.Length + (key[0] * 5) + (key[^1] * 11)) & 63);

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(_entries.Count * 2, StringComparer.Ordinal);
        for (var position = 0; position < _entries.Count; position++) index.Add(_entries[position].Key, position);
        return index;
    }
}
