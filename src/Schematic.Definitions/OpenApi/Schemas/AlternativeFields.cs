using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Joins the fields of a form that accepts one of several objects.</summary>
internal sealed class AlternativeFields(TypeNames names, TypeTable types)
{
    private readonly Dictionary<string, List<UnionDefinition>> _unions = new(StringComparer.Ordinal);

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
            Type = JoinTypes([.. fields.Select(field => field.Member)], name, first.Location),
            IsSecret = fields.Exists(field => field.Member.IsSecret),
            IsWriteOnly = fields.Exists(field => field.Member.IsWriteOnly),
            IsRequired = fields.Count == count && fields.TrueForAll(field => field.Member.IsRequired),
            Constant = isSame && fields.Count == count ? first.Constant : null,
        }, schema);
    }

    private TypeReference JoinTypes(List<Member> all, TypeName name, SourceLocation location)
    {
        var branches = all.GroupBy(member => member.Type with { IsNullable = false })
            .Select(alike => new UnionBranch(alike.Key) { IsSecret = alike.Any(member => member.IsSecret || member.IsWriteOnly) }).ToList();
        var distinct = branches.Select(branch => branch.Type).ToList();
        var isNullable = all.Exists(member => member.Type.IsNullable);
        if (distinct is [var only]) return only with { IsNullable = isNullable };
        if (distinct.Contains(TypeReference.Any)) return TypeReference.Any;
        return new NamedReference(UnionOf(branches, name, location)) { IsNullable = isNullable };
    }

    // A body is often described for several media types: the same alternatives for a field with the same name have the same type.
    private string UnionOf(List<UnionBranch> branches, TypeName name, SourceLocation location)
    {
        var proposal = name.ToString();
        var known = _unions.GetValueOrDefault(proposal) ?? [];
        if (known.Find(union => union.Branches.SequenceEqual(branches)) is { } same) return same.Name;
        var union = new UnionDefinition(names.Claim(name), branches) { Location = location };
        types.Add(union);
        _unions[proposal] = [.. known, union];
        return union.Name;
    }
}
