namespace Schematic.Definitions.Documents;

/// <summary>Bounds that no honest description comes near; a hostile one is refused there.</summary>
internal static class ReadingLimits
{
    /// <summary>Mappings and sequences inside each other.</summary>
    public const int Depth = 256;

    /// <summary>Nodes that the aliases of one document may expand to.</summary>
    public const int ExpandedNodes = 1_000_000;

    /// <summary>Nodes that the aliases of one document may expand to for every character of it.</summary>
    public const int ExpandedNodesPerCharacter = 10;

    /// <summary>Digits of a hexadecimal or octal number.</summary>
    public const int RadixDigits = 256;
}
