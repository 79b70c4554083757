namespace Schematic.Definitions.Documents.Loading;

/// <summary>A reference to a value, split into its parts: RFC 3986, section 4.1.</summary>
/// <param name="Document">The document as written; empty for the document that contains the reference.</param>
/// <param name="Fragment">The part after <c>#</c>, as written.</param>
internal readonly record struct Reference(string Document, string Fragment)
{
    /// <summary>True if the document has an address on the network.</summary>
    public bool IsOnNetwork =>
        Document.StartsWith("//", StringComparison.Ordinal)
        || Document.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || Document.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True if Windows treats a path as the name of a host or device: <c>\\host\share</c>, <c>//host/share</c>, <c>\??\UNC\host</c>. Any
    /// access to it sends the user's credentials to the host. Recognized on all systems, so that a description means the same everywhere.
    /// </summary>
    public static bool IsNetworkPath(string path) => path is ['/' or '\\', '/' or '\\', ..] or ['\\', '?', '?', ..];

    /// <summary>True if the document has a scheme, such as <c>urn:</c>, and is not a path.</summary>
    // A scheme of one letter would be a Windows drive.
    public bool HasScheme =>
        Document.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && Uri.CheckSchemeName(Document[..colon]);

    /// <summary>Splits a reference.</summary>
    public static Reference Parse(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? new(text[..hash], text[(hash + 1)..]) : new(text, "");
}
