using System.Buffers;

namespace Schematic.Definitions.Documents;

/// <summary>A reference to a value, split into its parts: RFC 3986, section 4.1.</summary>
/// <param name="Document">The document as written; empty for the one that holds the reference.</param>
/// <param name="Fragment">The part after <c>#</c> as written, without it.</param>
internal readonly record struct Reference(string Document, string Fragment)
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    /// <summary>Splits a reference.</summary>
    public static Reference Parse(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? new(text[..hash], text[(hash + 1)..]) : new(text, "");

    /// <summary>Whether the document has a scheme or a host: it is no path.</summary>
    public bool IsRemote => Document.StartsWith("//", StringComparison.Ordinal) || HasScheme;

    // A scheme of one letter would be a Windows drive.
    private bool HasScheme
    {
        get
        {
            var colon = Document.IndexOf(':', StringComparison.Ordinal);
            return colon > 1 && char.IsAsciiLetter(Document[0])
                && Document.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        }
    }
}
