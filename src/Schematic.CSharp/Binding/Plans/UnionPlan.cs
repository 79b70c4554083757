using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A class for one of several types.</summary>
internal sealed record UnionPlan : DeclarationPlan
{
    public override string Template => "union.scriban";

    internal override IEnumerable<string> Runtime => ["JsonModelConverter", "IJsonModel", "IUnion", "JsonUnion", "JsonBranch", "JsonReadContext", "JsonShape", "JsonModel"];

    /// <summary>The member that tells the branches apart, as a literal; null where only their shapes do.</summary>
    public Expression? Discriminator { get; init; }

    /// <summary>The branches, one for each C# type.</summary>
    public required IReadOnlyList<BranchPlan> Branches { get; init; }

    /// <summary>The ways in which values are read, in document order: several for a C# type that has several forms in JSON.</summary>
    public required IReadOnlyList<BranchReaderPlan> Readers { get; init; }
}

/// <summary>A branch of a union.</summary>
internal sealed record BranchPlan
{
    /// <summary>The name as a part of the names of methods.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>Whether the type converts to the union by itself.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether the type is a value type.</summary>
    public bool IsValueType { get; init; }
}

/// <summary>A way in which a union's values are read and written.</summary>
/// <param name="Codec">The expression for what reads and writes.</param>
/// <param name="DiscriminatorValues">The values of the discriminator that choose it, as literals.</param>
/// <param name="IsDefault">Whether objects whose discriminator chooses none are read in this way.</param>
internal sealed record BranchReaderPlan(Expression Codec, IReadOnlyList<string> DiscriminatorValues, bool IsDefault);
