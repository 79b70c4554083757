namespace Schematic.Definitions.Traversal;

/// <summary>Bounds of walks over schemas and types. Real descriptions stay far below them.</summary>
public static class TraversalLimits
{
    /// <summary>The number of schemas or types that may be parts of one another: by reference, composition, alternatives, lists or aliases.</summary>
    public const int Depth = 64;

    /// <summary>The members and values that the types of a document may have together, whatever its size.</summary>
    public const int Copies = 200_000;

    /// <summary>The further members and values for each node of a document.</summary>
    public const int CopiesPerNode = 2;

    /// <summary>The cost of a type that is combined of several schemas, in members.</summary>
    public const int Combination = 50;
}
