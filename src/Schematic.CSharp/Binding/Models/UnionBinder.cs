using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
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
        var branches = definition.Branches.Select(branch => new { Branch = branch, Type = context.Resolver.Resolve(type.Api, branch.Type) }).ToList();
        var types = branches.DistinctBy(branch => branch.Type.Name).ToList();
        return new UnionPlan
        {
            Name = name,
            IsUnionType = context.Options.HasUnionTypes,
            Item = types.FirstOrDefault(branch => branch.Type.Kind == WireTypeKind.List)?.Type.Arguments[0],
            HasAny = types.Exists(branch => branch.Type.Kind == WireTypeKind.Any),
            Documentation = context.DocumentationOf(type),
            Discriminator = definition.Discriminator is { } member ? Expression.String(member) : null,
            Branches = [.. types.Select(branch => Bind(branch.Branch, branch.Type, name, scope))],
            Readers =
            [
                .. branches.GroupBy(branch => branch.Type.Codec).Select(alike => new BranchReaderPlan(
                    alike.Key, [.. alike.SelectMany(branch => branch.Branch.DiscriminatorValues).Distinct(StringComparer.Ordinal).Select(CSharpLiteral.String)])
                {
                    Initializers = Initializers([.. alike.Select(branch => branch.Branch)]),
                }),
            ],
        };
    }

    private static IReadOnlyList<string> Initializers(List<UnionBranch> branches) =>
    [
        .. branches.Exists(branch => branch.IsDefault) ? ["IsDefault = true"] : Array.Empty<string>(),
        .. branches.Exists(branch => branch.IsSecret) ? ["IsSecret = true"] : Array.Empty<string>(),
    ];

    /// <summary>Creates a union from a value of one of its branches; returns the value itself if the type is not a union.</summary>
    public static Expression Wrapped(ModuleContext context, int api, TypeReference union, WireType branch, Expression value)
    {
        if (context.Resolver.Definition(api, union) is not { Definition: UnionDefinition } type || context.Resolver.Resolve(type) is var resolved && resolved.Name == branch.Name) return value;
        return IsImplicit(branch, resolved.Name) ? value : new Expression(resolved.Name).Call($"From{branch.Word}", value);
    }

    private static BranchPlan Bind(UnionBranch branch, WireType type, string union, NameScope scope) => new()
    {
        Name = scope.Add(branch.CodeName is { } name ? CSharpIdentifier.ToPascalCase(name) : IsImplicit(type, union) ? Within(union, type.Word) : type.Word),
        Type = type with { IsNullable = false },
        IsImplicit = IsImplicit(type, union),
        Conversions = [.. Conversions(type, union)],
        HasConstructor = type.Name != union,
        IsValueType = type.IsValueType,
        IsProjectType = type.Kind == WireTypeKind.Project,
    };

    // Values of an interface do not convert, but values of the classes that usually implement it do.
    private static IEnumerable<string> Conversions(WireType type, string union) => type.Kind switch
    {
        WireTypeKind.List => [$"{type.Arguments[0]}[]", $"global::System.Collections.Generic.List<{type.Arguments[0]}>"],
        WireTypeKind.Map => [$"global::System.Collections.Generic.Dictionary<{string.Join(", ", type.Arguments)}>"],
        _ => IsImplicit(type, union) ? [type.Name] : [],
    };

    // A branch is named within its union: "MessageContentText" of the union "MessageContent" is "Text".
    private static string Within(string union, string branch) =>
        branch.Length > union.Length && branch.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(branch[union.Length]) ? branch[union.Length..] : branch;

    // C# does not allow conversions from an interface or from the type to itself (C# specification, section 10.5.3).
    private static bool IsImplicit(WireType branch, string union) =>
        branch.Kind is not (WireTypeKind.List or WireTypeKind.Map) && branch.Name != union;
}
