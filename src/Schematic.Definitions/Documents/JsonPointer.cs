using System.Globalization;

namespace Schematic.Definitions.Documents;

/// <summary>The parts of a JSON pointer in a URI fragment: RFC 6901, section 6.</summary>
internal static class JsonPointer
{
    /// <summary>The value that a part of a pointer leads to; null where there is none.</summary>
    /// <param name="node">The value so far.</param>
    /// <param name="token">The part between two slashes as written.</param>
    public static DocumentNode? Step(DocumentNode node, string token) => node switch
    {
        // Keys with a percent sign are often written as they are.
        MappingNode mapping => mapping[Unescape(token)] ?? mapping[UnescapeTilde(token)],
        SequenceNode sequence => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < sequence.Items.Count ? sequence.Items[index] : null,
        _ => null,
    };

    /// <summary>The key that a part of a pointer stands for.</summary>
    public static string Unescape(string token) => UnescapeTilde(Uri.UnescapeDataString(token));

    private static string UnescapeTilde(string token) =>
        token.Contains('~', StringComparison.Ordinal)
            ? token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            : token;
}
