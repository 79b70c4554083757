using Schematic.CSharp.Binding.Plans;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Declarations that belong together.</summary>
/// <param name="Name">What the names of their files begin with.</param>
/// <param name="Declarations">The declarations in order.</param>
internal sealed record FileDeclarations(string Name, IReadOnlyList<DeclarationPlan> Declarations)
{
    /// <summary>The group to which the declarations belong; null for the module itself.</summary>
    public string? Group { get; init; }

    /// <summary>The groups whose types the declarations name, besides their own.</summary>
    public IReadOnlyCollection<string> UsedGroups { get; init; } = [];
}
