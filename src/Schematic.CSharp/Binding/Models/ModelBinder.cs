using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Binds the types of a module.</summary>
internal sealed class ModelBinder(ModuleContext context)
{
    private readonly ObjectBinder _objects = new(context, new DiscriminatorValues(context.Types, context.Resolver));
    private readonly EnumBinder _enums = new(context);
    private readonly UnionBinder _unions = new(context);

    /// <summary>Creates the types in files: one file for each group of endpoints with types of its own, and one for the other types.</summary>
    /// <remarks>Requests and methods depend on the members, so that types are bound or declared before them.</remarks>
    public IReadOnlyList<FileDeclarations> Bind()
    {
        var files = from type in context.Types.All
                    where context.Selection?.Has(type) != false && context.Types.IsVisible(type)
                    let plan = type.Definition.Accept(new DefinitionBinder(this, type, context.Usages.GetValueOrDefault(type)))
                    where plan is not null
                    let owner = context.GroupOf(type)
                    group new { Plan = plan, Owner = owner } by new { Name = FileName(owner), Namespace = context.Namespaces.Of(owner) } into file
                    select new FileDeclarations(file.Key.Name, [.. file.Select(type => type.Plan)]) { Group = file.First().Owner };
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Names the members of all types.</summary>
    public void Declare()
    {
        foreach (var type in context.Types.All.Where(context.Types.IsVisible))
            if (type.Definition.Accept(new MemberNames(this, type, context.Usages.GetValueOrDefault(type))) is { } members) context.Members.Add(type, members);
    }

    private static string FileName(string? group) => group is null ? "Models" : $"Models.{CSharpIdentifier.ToPascalCase(group)}";

    private sealed class MemberNames(ModelBinder binder, ModuleType owner, TypeUsage usage) : ITypeVisitor<DeclaredMembers?>
    {
        public DeclaredMembers? Visit(AliasDefinition type) => null;

        public DeclaredMembers Visit(ObjectDefinition type) => binder._objects.Declare(owner, type, usage);

        public DeclaredMembers Visit(EnumDefinition type) => binder._enums.Declare(owner, type);

        // Other code does not refer to alternatives by their names.
        public DeclaredMembers? Visit(UnionDefinition type) => null;
    }

    private sealed class DefinitionBinder(ModelBinder binder, ModuleType owner, TypeUsage usage) : ITypeVisitor<DeclarationPlan?>
    {
        // C# does not have declarations for aliases of types.
        public DeclarationPlan? Visit(AliasDefinition type) => null;

        public DeclarationPlan Visit(ObjectDefinition type) => binder._objects.Bind(owner, type, usage);

        public DeclarationPlan Visit(EnumDefinition type) => binder._enums.Bind(owner, type);

        public DeclarationPlan Visit(UnionDefinition type) => binder._unions.Bind(owner, type);
    }
}
