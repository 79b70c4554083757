using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Native;

/// <summary>A mapping of the native format: known keys, read as what they ought to hold; everything else is reported.</summary>
internal sealed class Section
{
    private Section(MappingNode node, KeywordSet keywords, DiagnosticBag diagnostics) =>
        (Node, Keywords, Diagnostics) = (node, keywords, diagnostics);

    /// <summary>The mapping.</summary>
    public MappingNode Node { get; }

    /// <summary>The keys it may have.</summary>
    public KeywordSet Keywords { get; }

    /// <summary>Receives the faults.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Opens a mapping and reports the keys that it may not have.</summary>
    /// <returns>Null, with a diagnostic, where the node is no mapping.</returns>
    public static Section? Open(DocumentNode node, KeywordSet keywords, DiagnosticBag diagnostics)
    {
        if (node is not MappingNode mapping)
        {
            Expectation.Report(node, $"a mapping with the keys of {keywords.Title}", diagnostics);
            return null;
        }

        foreach (var entry in mapping.Entries.Where(entry => !keywords.Keys.Contains(entry.Key)))
            ReportUnknownKey(entry, keywords, diagnostics);
        return new Section(mapping, keywords, diagnostics);
    }

    /// <summary>Opens a mapping whose other keys are names that the author chooses.</summary>
    public static Section OpenNamed(MappingNode mapping, KeywordSet keywords, DiagnosticBag diagnostics) =>
        new(mapping, keywords, diagnostics);

    /// <summary>Reports a key that a construct does not know, with the one that was probably meant.</summary>
    public static void ReportUnknownKey(MappingEntry entry, KeywordSet keywords, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticDescriptors.UnknownKey, entry.KeyLocation, entry.Key, keywords.Title, Spelling.Suggest(entry.Key, keywords.Keys));

    /// <summary>The member under a key; null where there is none or its value is left empty.</summary>
    public MappingEntry? Entry(string key) =>
        Node.Find(Known(key)) is { } entry && !entry.Value.IsNull() ? entry : null;

    /// <summary>The value under a key; null where there is none or it is left empty.</summary>
    public DocumentNode? Value(string key) => Entry(key)?.Value;

    /// <summary>The text under a key.</summary>
    public string? Text(string key) => Value(key) is { } value ? Expectation.Text(value, Diagnostics) : null;

    /// <summary>Whether a key says <c>true</c>.</summary>
    public bool Flag(string key) => Boolean(key) ?? false;

    /// <summary>The boolean under a key.</summary>
    public bool? Boolean(string key) => Value(key) is { } value ? Expectation.Boolean(value, Diagnostics) : null;

    /// <summary>The count under a key.</summary>
    public int? Count(string key) => Value(key) is { } value ? Expectation.Count(value, Diagnostics) : null;

    /// <summary>The texts under a key that holds one or several.</summary>
    public IReadOnlyList<string> Texts(string key) => Value(key) is { } value ? Expectation.Texts(value, Diagnostics) : [];

    /// <summary>The text under a key, which has to be one of some words.</summary>
    public string? Choice(string key, IReadOnlyCollection<string> words)
    {
        if (Value(key) is not { } value || Expectation.Text(value, Diagnostics) is not { } text) return null;
        if (words.Contains(text)) return text;
        Diagnostics.Report(
            DiagnosticDescriptors.UnknownWord, value.Location, text, string.Join(", ", words), Spelling.Suggest(text, words));
        return null;
    }

    /// <summary>The members of the mapping under a key.</summary>
    public IReadOnlyList<MappingEntry> Entries(string key) => Value(key) is { } value ? Expectation.Entries(value, Diagnostics) : [];

    /// <summary>The section under a key.</summary>
    public Section? Inner(string key, KeywordSet keywords) => Value(key) is { } value ? Open(value, keywords, Diagnostics) : null;

    /// <summary>What <c>summary</c> and <c>description</c> say, and <c>docs</c> where the construct has it.</summary>
    /// <param name="mark">What stands before these keys.</param>
    public Documentation Documentation(string mark = "")
    {
        var url = Keywords.Keys.Contains(mark + "docs") ? Text(mark + "docs") : null;
        return (Text(mark + "summary"), Text(mark + "description"), url) switch
        {
            (null, null, null) => Model.Documentation.None,
            var (summary, description, docs) => new Documentation(summary, description, docs),
        };
    }

    /// <summary>The members under those of some keys that are there; reports all but the first, since they exclude each other.</summary>
    public MappingEntry? OneOf(params IReadOnlyList<string> keys)
    {
        var entries = keys.Select(Entry).OfType<MappingEntry>().ToList();
        foreach (var other in entries.Skip(1))
            Diagnostics.Report(DiagnosticDescriptors.ConflictingKeys, other.KeyLocation, entries[0].Key, other.Key);
        return entries.Count == 0 ? null : entries[0];
    }

    /// <summary>Reports that a key is missing.</summary>
    public void ReportMissing(string key) =>
        Diagnostics.Report(DiagnosticDescriptors.MissingKey, Node.Location, Keywords.Title, key);

    private string Known(string key) =>
        Keywords.Keys.Contains(key) ? key : throw new ArgumentException($"'{key}' is not among the keys of {Keywords.Title}.", nameof(key));
}
