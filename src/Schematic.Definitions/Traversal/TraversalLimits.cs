namespace Schematic.Definitions.Traversal;

/// <summary>Limits for traversing schemas and types. Real descriptions stay far below them.</summary>
public static class TraversalLimits
{
    /// <summary>The maximum nesting of schemas or types: by reference, composition, alternatives, lists or aliases.</summary>
    public const int Depth = 64;

    /// <summary>The number of members and values that the types of a document may have regardless of the size of the document.</summary>
    public const int Copies = 200_000;

    /// <summary>The number of additional members and values for each node of a document.</summary>
    public const int CopiesPerNode = 2;

    /// <summary>The cost, in members, of a type that is combined from several schemas.</summary>
    public const int Combination = 50;
}
