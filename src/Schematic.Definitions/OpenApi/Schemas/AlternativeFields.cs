using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Joins the fields of a form that accepts one of several objects.</summary>
internal sealed class AlternativeFields(TypeNames names, TypeTable types)
{
    /// <summary>Joins the fields of the alternatives. A field is required if every alternative requires it; different types become a union.</summary>
    /// <param name="own">The fields common to all alternatives.</param>
    /// <param name="alternatives">The fields of each alternative.</param>
    /// <param name="name">The name from which the names of field types are derived.</param>
    public IReadOnlyList<SchemaMember> Join(IReadOnlyList<SchemaMember> own, IReadOnlyList<IReadOnlyList<SchemaMember>> alternatives, TypeName name)
    {
        var known = own.Select(field => field.Member.Name).ToHashSet(StringComparer.Ordinal);
        var ofAlternatives = alternatives.SelectMany(fields => fields)
            .GroupBy(field => field.Member.Name, StringComparer.Ordinal)
            .Where(group => !known.Contains(group.Key))
            .Select(group => Join([.. group], alternatives.Count, name.Within(group.Key)));
        return [.. own, .. ofAlternatives];
    }

    private SchemaMember Join(List<SchemaMember> fields, int count, TypeName name)
    {
        var (first, schema) = fields[0];
        var isSame = fields.TrueForAll(field => field.Member.Constant.AsText() == first.Constant.AsText());
        return new SchemaMember(first with
        {
            Type = JoinTypes([.. fields.Select(field => field.Member.Type)], name, first.Location),
            IsRequired = fields.Count == count && fields.TrueForAll(field => field.Member.IsRequired),
            Constant = isSame && fields.Count == count ? first.Constant : null,
        }, schema);
    }

    private TypeReference JoinTypes(List<TypeReference> all, TypeName name, SourceLocation location)
    {
        var distinct = all.Select(type => type with { IsNullable = false }).Distinct().ToList();
        var isNullable = all.Exists(type => type.IsNullable);
        if (distinct is [var only]) return only with { IsNullable = isNullable };
        if (distinct.Contains(TypeReference.Any)) return TypeReference.Any;
        var union = new UnionDefinition(names.Claim(name), [.. distinct.Select(type => new UnionBranch(type))]) { Location = location };
        types.Add(union);
        return new NamedReference(union.Name) { IsNullable = isNullable };
    }
}
