using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A class for one of several types.</summary>
internal sealed record UnionPlan : DeclarationPlan
{
    public override string Template => "union.scriban";

    internal override IEnumerable<string> Runtime => ["JsonModelConverter", "IJsonModel", "IUnion", "JsonUnion", "JsonBranch", "JsonReadContext", "JsonShape", "JsonModel"];

    /// <summary>The member that distinguishes the branches, as a literal; null if only their JSON shapes do.</summary>
    public Expression? Discriminator { get; init; }

    /// <summary>True if the class is a union of the language.</summary>
    public bool IsUnionType { get; init; }

    /// <summary>The type of the items of the first list among the branches, which collection expressions create; null if there is none.</summary>
    public CSharpType? Item { get; init; }

    /// <summary>True if a branch has any JSON as its value, so that there is no constructor for unknown values.</summary>
    public bool HasAny { get; init; }

    /// <summary>The branches, one per C# type.</summary>
    public required IReadOnlyList<BranchPlan> Branches { get; init; }

    /// <summary>The readers of the values, in document order: several for a C# type that has several JSON forms.</summary>
    public required IReadOnlyList<BranchReaderPlan> Readers { get; init; }
}

/// <summary>A branch of a union.</summary>
internal sealed record BranchPlan
{
    /// <summary>The name as used in method names.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>True if values of the type convert to the union implicitly.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The types whose values convert to the union implicitly: the type of the branch, or classes that implement it.</summary>
    public required IReadOnlyList<string> Conversions { get; init; }

    /// <summary>True if the union has a constructor for the type: the type is not the union itself.</summary>
    public bool HasConstructor { get; init; }

    /// <summary>True if the type is a value type.</summary>
    public bool IsValueType { get; init; }

    /// <summary>True if the type belongs to the project and can be a value type or not.</summary>
    public bool IsProjectType { get; init; }
}

/// <summary>A reader and writer of a union's values.</summary>
/// <param name="Codec">The expression for the codec that reads and writes the values.</param>
/// <param name="DiscriminatorValues">The discriminator values that select it, as literals.</param>
internal sealed record BranchReaderPlan(Expression Codec, IReadOnlyList<string> DiscriminatorValues)
{
    /// <summary>The properties that are set, with their values.</summary>
    public required IReadOnlyList<string> Initializers { get; init; }
}
