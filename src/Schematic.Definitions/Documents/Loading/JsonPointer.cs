using System.Globalization;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>Reads the parts of a JSON pointer in a URI fragment: RFC 6901, section 6.</summary>
internal static class JsonPointer
{
    /// <summary>Returns the value that a part of a pointer refers to; null if there is none.</summary>
    /// <param name="node">The value that the previous parts refer to.</param>
    /// <param name="token">The part between two slashes as written.</param>
    public static DocumentNode? Step(DocumentNode node, string token) => node switch
    {
        // Keys with a percent sign are often written unescaped.
        MappingNode mapping => mapping[Unescape(token)] ?? mapping[UnescapeTilde(token)],
        SequenceNode sequence => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < sequence.Items.Count ? sequence[index] : null,
        _ => null,
    };

    /// <summary>Returns the key that a part of a pointer encodes.</summary>
    public static string Unescape(string token) => UnescapeTilde(Uri.UnescapeDataString(token));

    private static string UnescapeTilde(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
