using System.Diagnostics.CodeAnalysis;

namespace Schematic.Definitions.Documents;

/// <summary>Members with distinct keys: a JSON object or YAML mapping.</summary>
public sealed class MappingNode : CollectionNode
{
    // Most mappings are small: below this size a scan is faster than a dictionary and costs no memory.
    private const int ScanLimit = 8;

    private Dictionary<string, DocumentNode>? _index;

    // A bit for each key: most lookups are for keys that the mapping does not contain, and the bits exclude most of them.
    private ulong _bits;

    internal MappingNode(string file, int line, int column)
        : base(file, line, column)
    {
    }

    /// <summary>The members in document order: their values, which know their keys.</summary>
    public NodeList Entries => Nodes;

    /// <summary>The value under a key; null if there is none.</summary>
    public DocumentNode? this[string key]
    {
        get
        {
            if ((_bits & BitOf(key)) == 0) return null;
            if (Entries.Count > ScanLimit) return (_index ??= CreateIndex()).GetValueOrDefault(key);
            foreach (var member in Entries)
                if (member.Key == key) return member;
            return null;
        }
    }

    /// <summary>Looks up a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out DocumentNode? value) => (value = this[key]) is not null;

    /// <summary>Adds a member.</summary>
    /// <returns>False if the mapping already contains the key; the first member is kept.</returns>
    internal bool TryAdd(string key, int keyLine, int keyColumn, DocumentNode value)
    {
        value.Attach(this, key, keyLine, keyColumn);
        if (this[key] is not null) return false;
        Append(value);
        _bits |= BitOf(key);
        _index?.Add(key, value);
        return true;
    }

    /// <summary>Replaces the value of an existing key; the member keeps its position.</summary>
    internal void Replace(string key, int keyLine, int keyColumn, DocumentNode value)
    {
        var member = this[key]!;
        value.Attach(this, key, keyLine, keyColumn);
        Exchange(member, value);
        _index?[key] = value;
    }

    /// <summary>Removes the members whose values are in a set.</summary>
    internal void Remove(IReadOnlySet<DocumentNode> values)
    {
        if (RemoveAll(values)) _index = null;
    }

    private static ulong BitOf(string key) => key.Length == 0 ? 1 : 1UL << ((key.Length + (key[0] * 5) + (key[^1] * 11)) & 63);

    private Dictionary<string, DocumentNode> CreateIndex()
    {
        var index = new Dictionary<string, DocumentNode>(Entries.Count * 2, StringComparer.Ordinal);
        foreach (var member in Entries) index.Add(member.Key, member);
        return index;
    }
}
