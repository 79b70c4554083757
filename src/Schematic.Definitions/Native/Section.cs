using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>A mapping of the native format: reads the values of known keys and reports everything else.</summary>
internal sealed class Section
{
    private Section(MappingNode node, KeywordSet keywords, DiagnosticBag diagnostics) =>
        (Node, Keywords, Diagnostics) = (node, keywords, diagnostics);

    /// <summary>The mapping.</summary>
    public MappingNode Node { get; }

    /// <summary>The keys of the mapping.</summary>
    public KeywordSet Keywords { get; }

    /// <summary>Receives the errors.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Opens a mapping and reports its unknown keys.</summary>
    /// <returns>The section; null, with a diagnostic, if the node is not a mapping.</returns>
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

    /// <summary>Opens a mapping whose other keys are names.</summary>
    public static Section OpenNamed(MappingNode mapping, KeywordSet keywords, DiagnosticBag diagnostics) =>
        new(mapping, keywords, diagnostics);

    /// <summary>Reports a key that a construct does not define, with the most similar known key.</summary>
    public static void ReportUnknownKey(DocumentNode entry, KeywordSet keywords, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticDescriptors.UnknownKey, entry.KeyLocation, entry.Key, keywords.Title, Spelling.Suggest(entry.Key, keywords.Keys));

    /// <summary>Returns the value of a key; null if there is none or it is empty.</summary>
    public DocumentNode? Value(string key) => Node[Known(key)] is { } value && !value.IsNull() ? value : null;

    /// <summary>Returns the string of a key.</summary>
    public string? Text(string key) => Value(key) is { } value ? Expectation.Text(value, Diagnostics) : null;

    /// <summary>True if the value of a key is <c>true</c>.</summary>
    public bool Flag(string key) => Boolean(key) ?? false;

    /// <summary>Returns the boolean of a key.</summary>
    public bool? Boolean(string key) => Value(key) is { } value ? Expectation.Boolean(value, Diagnostics) : null;

    /// <summary>Returns the count of a key.</summary>
    public int? Count(string key) => Value(key) is { } value ? Expectation.Count(value, Diagnostics) : null;

    /// <summary>Returns the strings of a key whose value is one string or several.</summary>
    public IReadOnlyList<string> Texts(string key) => Value(key) is { } value ? Expectation.Texts(value, Diagnostics) : [];

    /// <summary>Returns the string of a key, which must be one of the given words.</summary>
    public string? Choice(string key, IReadOnlyCollection<string> words)
    {
        if (Value(key) is not { } value || Expectation.Text(value, Diagnostics) is not { } text) return null;
        if (words.Contains(text)) return text;
        Diagnostics.Report(
            DiagnosticDescriptors.UnknownWord, value.Location, text, string.Join(", ", words), Spelling.Suggest(text, words));
        return null;
    }

    /// <summary>Returns the members of the mapping of a key.</summary>
    public IReadOnlyList<DocumentNode> Entries(string key) => Value(key) is { } value ? Expectation.Entries(value, Diagnostics) : [];

    /// <summary>Returns the section of a key.</summary>
    public Section? Inner(string key, KeywordSet keywords) => Value(key) is { } value ? Open(value, keywords, Diagnostics) : null;

    /// <summary>Returns the documentation in <c>summary</c> and <c>description</c>, and in <c>docs</c> if the construct has it.</summary>
    /// <param name="mark">The prefix of these keys.</param>
    public Documentation Documentation(string mark = "")
    {
        var url = Keywords.Keys.Contains(mark + "docs") ? Text(mark + "docs") : null;
        return (Text(mark + "summary"), Text(mark + "description"), url) switch
        {
            (null, null, null) => Model.Documentation.None,
            var (summary, description, docs) => new Documentation(summary, description, docs),
        };
    }

    /// <summary>Returns the first member with one of the keys and reports the others, which are mutually exclusive.</summary>
    public DocumentNode? OneOf(params IReadOnlyList<string> keys)
    {
        var entries = keys.Select(Value).OfType<DocumentNode>().ToList();
        foreach (var other in entries.Skip(1))
            Diagnostics.Report(DiagnosticDescriptors.ConflictingKeys, other.KeyLocation, entries[0].Key, other.Key);
        return entries.Count == 0 ? null : entries[0];
    }

    /// <summary>Reports a missing key.</summary>
    public void ReportMissing(string key) =>
        Diagnostics.Report(DiagnosticDescriptors.MissingKey, Node.Location, Keywords.Title, key);

    private string Known(string key) =>
        Keywords.Keys.Contains(key) ? key : throw new ArgumentException($"'{key}' is not among the keys of {Keywords.Title}.", nameof(key));
}
