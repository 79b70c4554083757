using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds the types of a module.</summary>
internal sealed class ModelBinder(ModuleContext context)
{
    private readonly ObjectBinder _objects = new(context, new DiscriminatorValues(context.Types, context.Resolver));
    private readonly EnumBinder _enums = new(context);
    private readonly UnionBinder _unions = new(context);

    /// <summary>The types in files: one for each group of endpoints that alone uses some, one for the others.</summary>
    public IReadOnlyList<FileDeclarations> Bind() =>
    [
        .. from type in context.Types.All
           let plan = Bind(type, context.Usages.GetValueOrDefault(type))
           where plan is not null
           group plan by FileName(context.Usages.GetValueOrDefault(type)) into file
           orderby file.Key.Length > 0, file.Key
           select new FileDeclarations(file.Key, [.. file]),
    ];

    private static string FileName(TypeUsage usage) => usage is { Groups: GroupUsage.One, Group: { } group }
        ? $"Models.{CSharpIdentifier.ToPascalCase(group)}"
        : "Models";

    private DeclarationPlan? Bind(ModuleType type, TypeUsage usage) => type.Definition switch
    {
        ObjectDefinition definition => _objects.Bind(type, definition, usage),
        EnumDefinition definition => _enums.Bind(type, definition),
        UnionDefinition definition => _unions.Bind(type, definition),
        _ => null,
    };
}
