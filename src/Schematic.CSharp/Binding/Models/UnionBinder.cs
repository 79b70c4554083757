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

    /// <summary>The expression that makes a union of a value of one of its branches; the value itself where the type is no union.</summary>
    public static string Wrapped(ModuleContext context, int api, TypeReference union, CSharpType branch, string value)
    {
        if (context.Resolver.Definition(api, union) is not { Definition: UnionDefinition } type || context.Resolver.Resolve(type) is var resolved && resolved.Name == branch.Name) return value;
        var name = branch.Word;
        return IsImplicit(branch, resolved.Name) ? value : $"{resolved.Name}.From{name}({value})";
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
        IsImplicit = IsImplicit(branch.Type, union),
        IsValueType = branch.Type.IsValueType,
        DiscriminatorValues = [.. branch.Values.Select(CSharpLiteral.String)],
    };

    // No conversion from an interface, and none from the type to itself (C# specification, section 10.5.3).
    private static bool IsImplicit(CSharpType branch, string union) =>
        branch.Kind is not (CSharpTypeKind.List or CSharpTypeKind.Map) && branch.Name != union;
}
