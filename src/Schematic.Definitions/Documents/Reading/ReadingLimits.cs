namespace Schematic.Definitions.Documents.Reading;

/// <summary>Limits that only a malicious description exceeds; reading stops there.</summary>
internal static class ReadingLimits
{
    /// <summary>The depth of nested mappings and sequences.</summary>
    public const int Depth = 256;

    /// <summary>The number of nodes that the aliases of a document may expand to.</summary>
    public const int ExpandedNodes = 1_000_000;

    /// <summary>The number of nodes that the aliases of a document may expand to for each character of the document.</summary>
    public const int ExpandedNodesPerCharacter = 10;

    /// <summary>The number of digits of a hexadecimal or octal number.</summary>
    public const int RadixDigits = 256;
}
