using Schematic.CSharp.Binding.Plans;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Declarations that are generated into the same files.</summary>
/// <param name="Name">The beginning of their files' names.</param>
/// <param name="Declarations">The declarations in order.</param>
internal sealed record FileDeclarations(string Name, IReadOnlyList<DeclarationPlan> Declarations)
{
    /// <summary>The beginning of the names of files that need ASP.NET Core. No other name has a hyphen.</summary>
    public const string AspNetCore = "AspNetCore-";

    /// <summary>The group to which the declarations belong; null for the module itself.</summary>
    public string? Group { get; init; }

    /// <summary>The beginning of the files' names by which the build finds files that need a library; empty for other files.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The groups whose types the declarations mention, other than their own.</summary>
    public IReadOnlyCollection<string> UsedGroups { get; init; } = [];
}
