using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads unions: a list of types, or a mapping whose keys are the values of the discriminator, or names for code if there is
/// no discriminator.
/// </summary>
internal static class UnionReader
{
    /// <summary>Reads a union.</summary>
    public static UnionDefinition Read(string name, Section section)
    {
        var discriminator = section.Text("$discriminator");
        var branches = section.Value("$oneOf") is SequenceNode types
            ? types.Items.Select(item => ReadType(item, section.Diagnostics)).OfType<UnionBranch>()
            : section.Entries("$oneOf").Select(entry => ReadNamed(entry, discriminator, section.Diagnostics)).OfType<UnionBranch>();
        var joined = branches.GroupBy(branch => (branch.Type, branch.CodeName)).Select(Join);
        return new UnionDefinition(name, [.. joined]) { Discriminator = discriminator };
    }

    private static UnionBranch? ReadType(DocumentNode node, DiagnosticBag diagnostics) =>
        NotationParser.ParseType(node, diagnostics) is { } type ? new UnionBranch(type) : null;

    private static UnionBranch? ReadNamed(DocumentNode entry, string? discriminator, DiagnosticBag diagnostics)
    {
        if (ReadType(entry, diagnostics) is not { } branch) return null;
        return discriminator is null ? branch with { CodeName = entry.Key } : branch with { DiscriminatorValues = [entry.Key] };
    }

    // Several values may select the same type.
    private static UnionBranch Join(IEnumerable<UnionBranch> branches) =>
        branches.Aggregate((first, next) => first with { DiscriminatorValues = [.. first.DiscriminatorValues, .. next.DiscriminatorValues] });
}
