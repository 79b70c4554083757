namespace Schematic.CSharp.Binding.Models;

/// <summary>A class for one of several types.</summary>
internal sealed record UnionPlan : DeclarationPlan
{
    public override string Template => "union.scriban";

    /// <summary>The member that tells the branches apart, as a literal; null where only their shapes do.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The branches.</summary>
    public required IReadOnlyList<BranchPlan> Branches { get; init; }
}

/// <summary>A branch of a union.</summary>
internal sealed record BranchPlan
{
    /// <summary>The name as a part of the names of methods.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The expression for what reads and writes the branch.</summary>
    public required string Codec { get; init; }

    /// <summary>Whether the type converts to the union by itself.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether the type is a value type.</summary>
    public bool IsValueType { get; init; }

    /// <summary>The values of the discriminator that choose the branch, as literals.</summary>
    public IReadOnlyList<string> DiscriminatorValues { get; init; } = [];
}
