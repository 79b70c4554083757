using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Reads the members of forms, which may accept one of several objects.</summary>
internal sealed class FieldReader(SchemaShapes shapes, TypeBuilder builder, AlternativeFields alternatives, DiagnosticBag diagnostics)
{
    /// <summary>Reads all members that an object of a schema may have with any of its alternatives.</summary>
    public IReadOnlyList<SchemaMember> Read(MappingNode schema, TypeName name)
    {
        Walk<MappingNode, IReadOnlyList<SchemaMember>> fields = null!;
        fields = new([], FieldsOf, diagnostics.ReportTooDeep);
        return fields.Of(schema);

        IReadOnlyList<SchemaMember> FieldsOf(MappingNode part)
        {
            var parts = shapes.Parts.Of(part, name);
            var branches = parts.Unions().SelectMany(union => union.Node.Alternatives()).OfType<MappingNode>().Distinct().ToList();
            var members = shapes.Members(parts, name);
            var own = members.Select(member => new SchemaMember(builder.Build(member), member.Schema)).ToList();
            if (branches.Count == 0) return own;
            var ofBranches = branches.Select(fields.Of).ToList();
            var required = parts.SelectMany(each => each.Node.GetSequence("required").Elements()).Select(item => item.AsText()).ToHashSet(StringComparer.Ordinal);
            var joined = alternatives.Join([.. own.Where((field, index) => members[index].IsDescribed || !IsDescribed(field.Member.Name))], ofBranches, name);
            return [.. joined.Select(field => IsDescribed(field.Member.Name) && required.Contains(field.Member.Name) ? field with { Member = field.Member with { IsRequired = true } } : field)];

            bool IsDescribed(string field) => ofBranches.Exists(branch => branch.Any(other => other.Member.Name == field));
        }
    }
}

/// <summary>A member of an object, with its most important schema.</summary>
internal sealed record SchemaMember(Member Member, MappingNode Schema);
