using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Text;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds unions to classes.</summary>
internal sealed class UnionBinder(ModuleContext context)
{
    public UnionPlan Bind(ModuleType type, UnionDefinition definition)
    {
        var name = context.Names.Of(type);
        var scope = context.Names.MemberScope(name);
        return new UnionPlan
        {
            Name = name,
            Documentation = Comment.OfType(definition),
            Discriminator = definition.Discriminator is { } member ? CSharpLiteral.String(member) : null,
            Branches = [.. Branches(type, definition).Select(branch => Bind(branch, name, scope))],
        };
    }

    // Branches of one C# type are one branch.
    private IEnumerable<(CSharpType Type, string? CodeName, List<string> Values)> Branches(ModuleType type, UnionDefinition definition) =>
        from branch in definition.Branches
        let resolved = context.Resolver.Resolve(type.Api, branch.Type)
        group (branch, resolved) by resolved.Name into alike
        let first = alike.First()
        select (first.resolved, first.branch.CodeName, alike.SelectMany(other => other.branch.DiscriminatorValues).Distinct(StringComparer.Ordinal).ToList());

    private static BranchPlan Bind((CSharpType Type, string? CodeName, List<string> Values) branch, string union, NameScope scope) => new()
    {
        Name = scope.Add(branch.CodeName is { } name ? CSharpIdentifier.ToPascalCase(name) : branch.Type.Word),
        Type = branch.Type.Name,
        Codec = branch.Type.Codec,
        // No conversion from an interface, and none from the type to itself (C# specification, section 10.5.3).
        IsImplicit = branch.Type.Kind is not (CSharpTypeKind.List or CSharpTypeKind.Map) && branch.Type.Name != union,
        IsValueType = branch.Type.IsValueType,
        DiscriminatorValues = [.. branch.Values.Select(CSharpLiteral.String)],
    };
}
