using System.Globalization;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads <c>oneOf</c> and <c>anyOf</c>.</summary>
internal sealed class UnionReader(SchemaReader schemas, CompositionReader composition, DiagnosticBag diagnostics)
{
    private readonly TextSetReader _textSets = new(schemas);

    /// <summary>Reads alternatives.</summary>
    /// <param name="schema">The schema that represents the union.</param>
    /// <param name="union">The schema that lists the alternatives.</param>
    /// <param name="others">The schemas that apply to all alternatives.</param>
    /// <param name="name">The name for the type.</param>
    public TypeReference Read(MappingNode schema, SchemaPart union, List<SchemaPart> others, TypeName name)
    {
        var alternatives = Alternatives(union.Node);
        if (_textSets.Read(schema, alternatives, name) is { } textSet) return textSet;

        name.Claim();
        var place = schemas.Types.Open();
        var shared = others.Append(union with { IsMembersOnly = true }).Where(part => part.Node.HasMembers()).ToList();
        var branches = alternatives.Select((alternative, index) => Branch(alternative, Label(alternatives, index), index)).OfType<Branch>().ToList();
        return Combine(schema, union.Node, branches, name, place);

        Branch? Branch(MappingNode alternative, string label, int index)
        {
            var type = shared.Count == 0 ? Plain(alternative, label, name) : Merged(alternative, shared, label, name);
            return type is null ? null : new Branch(type with { IsNullable = false }, alternative, type is NamedReference ? null : alternative.GetString("title"));
        }
    }

    /// <summary>Reads a list with a schema for each position: one type for all items.</summary>
    /// <param name="list">The schema of the list.</param>
    /// <param name="places">The schemas of the positions.</param>
    /// <param name="name">The name for the type.</param>
    public TypeReference ReadPlaces(MappingNode list, IReadOnlyList<DocumentNode> places, TypeName name)
    {
        // True and false are also schemas.
        if (places.FirstOrDefault(place => place is not MappingNode) is { } other) return schemas.Read(other, name);
        var alternatives = places.OfType<MappingNode>().Where(place => !place.IsNullSchema()).ToList();
        return Read() with { IsNullable = places.Any(schemas.Nullability.Of) };

        TypeReference Read()
        {
            if (_textSets.Read(list, alternatives, name) is { } textSet) return textSet;
            if (alternatives is [var only]) return schemas.Read(only, name);
            name.Claim();
            var place = schemas.Types.Open();
            var branches = alternatives.Select((alternative, index) => new Branch(Plain(alternative, Label(alternatives, index), name) with { IsNullable = false }, alternative, null)).ToList();
            return Combine(list, list, branches, name, place);
        }
    }

    private static TypeReference? Fallback(IReadOnlyCollection<Branch> branches) => branches.Count switch
    {
        0 => TypeReference.Any,
        1 => branches.First().Type,
        _ => null,
    };

    private TypeReference Combine(MappingNode schema, MappingNode union, List<Branch> all, TypeName name, int place)
    {
        var self = new NamedReference(name.Claim());
        var branches = Distinct(all.Where(branch => branch.Type != self && branch.Type != TypeReference.Any));
        if (branches.Count < 2) return all.Exists(branch => branch.Type == TypeReference.Any) ? TypeReference.Any : Fallback(branches)!;
        schemas.Types.Close(place, new UnionDefinition(self.Name, [.. branches.Select(branch => new UnionBranch(branch.Type) { CodeName = branch.Title })])
        {
            Discriminator = Inheritance.DiscriminatorOf(union) ?? Inheritance.DiscriminatorOf(schema),
            Documentation = Documentations.OfSchema(schema),
            IsDeprecated = schema.GetBoolean("deprecated") ?? false,
            Location = schema.Location,
        });
        schemas.Discriminators.Add(self.Name, [union["discriminator"], schema["discriminator"]], [.. branches.Select(branch => branch.Schema)]);
        return self;
    }

    // Equal branches are merged, and a number covers the integers.
    private static List<Branch> Distinct(IEnumerable<Branch> branches)
    {
        var distinct = branches.DistinctBy(branch => branch.Type).ToList();
        var hasNumber = distinct.Exists(branch => branch.Type is PrimitiveReference { Kind: PrimitiveKind.Double, IsQuoted: false });
        return hasNumber
            ? [.. distinct.Where(branch => branch.Type is not PrimitiveReference { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64, IsQuoted: false })]
            : distinct;
    }

    // A single string among other alternatives does not need its own type: any string is accepted.
    private TypeReference Plain(MappingNode alternative, string label, TypeName name) =>
        IsWord(alternative) ? TypeReference.String : schemas.Read(alternative, alternative.GetSequence("allOf") is null && alternative.Types() is ["array"] ? name.Again() : name.Within(label));

    /// <summary>True if a schema allows exactly one string.</summary>
    public static bool IsWord(MappingNode alternative) =>
        alternative.Types() is [] or ["string"] && (alternative["const"] ?? EnumReader.OnlyValue(alternative)).AsString() is not null;

    private TypeReference? Merged(MappingNode alternative, List<SchemaPart> shared, string label, TypeName name)
    {
        var parts = composition.Parts.Of(alternative, name.Within(label));
        if (parts.Exists(part => shared.Exists(other => other.Node == part.Node))) return Plain(alternative, label, name);
        if (!parts.AreObject() && parts.Exists(part => part.Node.Types().Count > 0))
        {
            diagnostics.Report(DiagnosticDescriptors.CompositionNotExpressible, alternative.Location, "an alternative without members is combined with members");
            return null;
        }

        var target = schemas.References.LastName(alternative);
        return composition.Combinations.Read(alternative, [.. shared, .. parts], target is null ? name.Within(label) : name.Within(target));
    }

    // Inline alternatives within alternatives are flattened.
    private static List<MappingNode> Alternatives(MappingNode union)
    {
        var flat = new List<MappingNode>();
        foreach (var alternative in union.Alternatives().OfType<MappingNode>().Where(alternative => !alternative.IsNullSchema()))
        {
            var isMereList = alternative.Entries.All(entry => entry.Key is "oneOf" or "anyOf" or "title" or "description" or "nullable");
            if (isMereList && alternative.Alternatives().Count > 0) flat.AddRange(Alternatives(alternative));
            else flat.Add(alternative);
        }

        return flat;
    }

    // Inline alternatives are distinguished by their titles, by a constant, or by their kind.
    private static string Label(List<MappingNode> alternatives, int index)
    {
        const int LongestTitle = 50;
        var alternative = alternatives[index];
        if (alternative.GetText("title") is { Length: > 0 and <= LongestTitle } title) return title;
        if (ConstantOf(alternative) is { Length: > 0 and <= LongestTitle } constant) return constant;
        var kind = alternative.Types() is [var type] ? type : "object";
        var isOnly = alternatives.Count(other => ReferenceFollower.ReferenceOf(other) is null && (other.Types() is [var otherType] ? otherType : "object") == kind) == 1;
        return isOnly ? kind : "Option" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string? ConstantOf(MappingNode alternative) =>
        (alternative["const"] ?? EnumReader.OnlyValue(alternative)).AsString() ??
        alternative.GetMapping("properties").Members().Select(property => property.Value).OfType<MappingNode>()
            .Select(property => (property["const"] ?? EnumReader.OnlyValue(property)).AsString())
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private sealed record Branch(TypeReference Type, MappingNode Schema, string? Title);
}
