namespace Schematic.Definitions.Documents;

/// <summary>A reference to a value, split into its parts: RFC 3986, section 4.1.</summary>
/// <param name="Document">The document as written; empty for the one that holds the reference.</param>
/// <param name="Fragment">The part after <c>#</c> as written, without it.</param>
internal readonly record struct Reference(string Document, string Fragment)
{
    /// <summary>Whether the document has an address on the network.</summary>
    public bool IsOnNetwork =>
        Document.StartsWith("//", StringComparison.Ordinal)
        || Document.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || Document.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the document has a scheme, such as <c>urn:</c>: it is no path.</summary>
    // A scheme of one letter would be a Windows drive.
    public bool HasScheme =>
        Document.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && Uri.CheckSchemeName(Document[..colon]);

    /// <summary>Splits a reference.</summary>
    public static Reference Parse(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? new(text[..hash], text[(hash + 1)..]) : new(text, "");
}
