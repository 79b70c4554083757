using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Reads bases as unions of their descendants and an object for the base itself.</summary>
internal sealed class BaseReader(
    SchemaShapes shapes, TypeBuilder builder, TypeNames names, ComponentTypes components, TypeTable types, DiscriminatorTable discriminators)
{
    private readonly Dictionary<MappingNode, TypeName> _names = [];

    /// <summary>Reads the component of a base.</summary>
    public UnionDefinition Read(MappingNode schema, string component)
    {
        var self = NameOf(schema);
        var content = builder.Build(shapes.OfBase(schema, self));
        if (content is not NamedReference) types.Add(new AliasDefinition(names.Claim(self), content) { Location = schema.Location });
        var descendants = shapes.Inheritance.Descendants(schema);
        if (!builder.Budget.Spend(descendants.Count, schema)) descendants = [];
        discriminators.Add(component, [schema["discriminator"]], [schema, .. descendants]);
        return new UnionDefinition(component, [new(new NamedReference(names.Claim(self))) { IsSecret = shapes.Secrets.DescribesWhole(schema) }, .. descendants.Select(child => Branch(schema, child))])
        {
            Discriminator = Inheritance.DiscriminatorOf(schema),
            Documentation = Documentations.OfSchema(schema),
            IsDeprecated = schema.GetBoolean("deprecated") ?? false,
            Location = schema.Location,
        };
    }

    private UnionBranch Branch(MappingNode parent, MappingNode child)
    {
        var isListed = shapes.Inheritance.IsBase(child) && Inheritance.DiscriminatorOf(child) == Inheritance.DiscriminatorOf(parent);
        return new UnionBranch(new NamedReference(isListed ? names.Claim(NameOf(child)) : components.NameOf(child)!)) { IsSecret = shapes.Secrets.DescribesWhole(child) };
    }

    private TypeName NameOf(MappingNode schema)
    {
        if (!_names.TryGetValue(schema, out var name)) _names.Add(schema, name = new TypeName(components.NameOf(schema) + "Base"));
        return name;
    }
}
