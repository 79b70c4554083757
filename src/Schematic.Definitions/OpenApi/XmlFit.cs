using System.Xml;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using XmlNodeType = Schematic.Definitions.Model.XmlNodeType;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds XML that generated code cannot read or write as the type of its schema. It becomes text.</summary>
internal sealed class XmlFit
{
    private readonly Dictionary<string, TypeDefinition> _types;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string?> _problems = new(StringComparer.Ordinal);

    private XmlFit(ApiDefinition api, DiagnosticBag diagnostics)
    {
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    /// <summary>Returns an API whose XML can be read and written.</summary>
    public static ApiDefinition Keep(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var fit = new XmlFit(api, diagnostics);
        return api with { Endpoints = [.. api.Endpoints.Select(fit.Keep)] };
    }

    private Endpoint Keep(Endpoint endpoint) => endpoint with
    {
        Parameters = [.. endpoint.Parameters.Select(Keep)],
        Body = endpoint.Body is { } body ? body with { Contents = [.. body.Contents.Select(content => Keep(content, body.Location))] } : null,
        Responses = [.. endpoint.Responses.Select(Keep)],
    };

    private Response Keep(Response response) =>
        response with { Contents = [.. response.Contents.Select(content => Keep(content, response.Location))] };

    private BodyContent Keep(BodyContent content, SourceLocation location)
    {
        if (content is FormBody form) return form with { Fields = [.. form.Fields.Select(Keep)] };
        if (content is not XmlBody body) return content;
        var xml = WithRoot(body.Xml, body.Type);
        var problem = xml is { Name: null, NodeType: not XmlNodeType.None } ? "the root has no name; state 'name' in the 'xml' of its schema" : ProblemOf(body.Type);
        if (IsPlain(body.Type) || Reported(problem, "a body", location)) return new TextBody(body.MediaType);
        return body with { Xml = xml };
    }

    private Parameter Keep(Parameter parameter) => parameter.Xml is not { } xml ? parameter
        : IsKept(parameter.Type, xml, parameter.Name, "a parameter", parameter.Location) is { } root ? parameter with { Xml = root }
        : parameter with { Xml = null, Type = AsText(parameter.Type) };

    private FormField Keep(FormField field) => field.Xml is not { } xml ? field
        : field.IsAdditional && field.Type is MapReference map ? KeepAdditional(field, map)
        : field.HasXmlItems && Target(field.Type) is ArrayReference list ? KeepItems(field, list, xml.Items ?? new XmlObject())
        : IsKept(field.Type, xml, field.Name, "a field", field.Location) is { } root ? field with { Xml = root }
        : field with { Xml = null, Type = AsText(field.Type) };

    // The name of a field would be the name of its root.
    private FormField KeepAdditional(FormField field, MapReference map)
    {
        if (!IsPlain(map.Value)) Reported("the names of the fields are not known", "additional fields", field.Location);
        return field with { Xml = null, Type = map with { Value = AsText(map.Value) } };
    }

    private FormField KeepItems(FormField field, ArrayReference list, XmlObject stated) => IsKept(list.Item, stated, field.Name, "a field", field.Location) is { } root
        ? field with { Xml = new XmlObject { Items = root } }
        : field with { Xml = null, Type = new ArrayReference(AsText(list.Item)) };

    // A value without a name of its own has the name of its parameter or field.
    private XmlObject? IsKept(TypeReference type, XmlObject stated, string name, string what, SourceLocation location)
    {
        if (IsPlain(type)) return null;
        var xml = WithRoot(stated, type);
        if (xml is { Name: null, NodeType: not XmlNodeType.None } && XmlReader.IsName(name)) xml = xml with { Name = name };
        var problem = xml is { Name: null, NodeType: not XmlNodeType.None } ? "the root has no name; state 'name' in the 'xml' of its schema" : ProblemOf(type);
        return Reported(problem, what, location) ? null : xml;
    }

    private TypeReference AsText(TypeReference type) => IsScalar(Target(type)) ? type : TypeReference.String with { IsNullable = type.IsNullable };

    private ResponseContent Keep(ResponseContent received, SourceLocation location)
    {
        if (received is not XmlContent content) return received;
        if (IsPlain(content.Type) || Reported(ProblemOf(content.Type), "a response", location)) return new TextContent(content.MediaType);
        return content with { Xml = WithRoot(content.Xml, content.Type) };
    }

    // The only member of an object without a name is the root of the document, as in documents of AWS.
    private XmlObject WithRoot(XmlObject xml, TypeReference type) =>
        xml is { Name: null, NodeType: null } && Target(type) is NamedReference named && _types.GetValueOrDefault(named.Name) is ObjectDefinition { AdditionalMembers: null, Members: [var only] }
        && only.Xml?.NodeType is null or XmlNodeType.Element && (only.Xml?.NodeType is not null || Target(only.Type) is not ArrayReference)
            ? xml with { NodeType = XmlNodeType.None }
            : xml;

    private bool Reported(string? problem, string what, SourceLocation location)
    {
        if (problem is not null) _diagnostics.Report(DiagnosticDescriptors.XmlIsText, location, what, problem);
        return problem is not null;
    }

    // Descriptions often state a string or any object where they leave the document open.
    private bool IsPlain(TypeReference type) => Target(type) is var target && (IsScalar(target) || target is MapReference { Value: PrimitiveReference { Kind: PrimitiveKind.Any } });

    private string? ProblemOf(TypeReference type)
    {
        switch (Target(type))
        {
            case ArrayReference list:
                return ProblemOf(list.Item);
            case MapReference { AllowsOthers: true } map when !IsScalar(map.Value):
                return "names without a pattern can have values that are not lists or objects";
            case MapReference map:
                return ProblemOf(map.Value);
            case EmptyableReference emptyable:
                return IsScalar(emptyable.Value) ? null : "the empty string is an alternative to a list or an object";
            case NamedReference named when _problems.TryGetValue(named.Name, out var known):
                return known;
            case NamedReference named when _types.TryGetValue(named.Name, out var definition):
                _problems[named.Name] = null;
                return _problems[named.Name] = ProblemOf(definition);
            default:
                return null;
        }
    }

    private string? ProblemOf(TypeDefinition type) => type switch
    {
        ObjectDefinition { AllowsOthers: true, AdditionalMembers: { } others } when !IsScalar(others) => ProblemOf(new MapReference(others) { AllowsOthers = true }),
        ObjectDefinition value => value.Members.Select(member => ProblemOf(member, value.Name)).Append(value.AdditionalMembers is { } other ? ProblemOf(other) : null).FirstOrDefault(problem => problem is not null) ?? SameNames(value),
        UnionDefinition union when IsScalar(new NamedReference(union.Name)) => null,
        UnionDefinition { Discriminator: null } union => $"no discriminator selects a branch of '{union.Name}'",
        UnionDefinition union => union.Branches.Select(branch => ProblemOf(branch.Type)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    private string? SameNames(ObjectDefinition type) => NodesOf(type, [])
        .GroupBy(node => node.Node)
        .Select(same => same.Select(node => node.Member).Distinct().ToList())
        .Where(same => same.Count > 1)
        .Select(same => $"the members '{same[0].Name}' and '{same[1].Name}' of '{type.Name}' have the same name in XML")
        .FirstOrDefault();

    // The nodes of a member without an element of its own are those of the outer object.
    private IEnumerable<((bool IsAttribute, string Name, string? Namespace) Node, Member Member)> NodesOf(ObjectDefinition type, HashSet<string> visited)
    {
        if (!visited.Add(type.Name)) yield break;
        foreach (var member in type.Members)
        {
            if (member.Xml?.NodeType is null or XmlNodeType.Element or XmlNodeType.Attribute) yield return (NodeOf(member), member);
            if (member.Xml?.NodeType != XmlNodeType.None || Target(member.Type) is not NamedReference named) continue;
            foreach (var inner in ObjectsOf(named.Name, []).SelectMany(inner => NodesOf(inner, [.. visited])).Select(inner => inner.Node).Distinct()) yield return (inner, member);
        }
    }

    private IEnumerable<ObjectDefinition> ObjectsOf(string name, HashSet<string> visited) => !visited.Add(name) ? [] : _types.GetValueOrDefault(name) switch
    {
        ObjectDefinition type => [type],
        UnionDefinition union => union.Branches.Select(branch => Target(branch.Type)).OfType<NamedReference>().SelectMany(branch => ObjectsOf(branch.Name, visited)),
        _ => [],
    };

    // A list without an element of its own has the name of its items.
    private (bool IsAttribute, string Name, string? Namespace) NodeOf(Member member)
    {
        var own = member.Xml ?? new XmlObject();
        var node = own.NodeType is null && Target(member.Type) is ArrayReference && own.Items is { } items ? items : own;
        return (own.NodeType == XmlNodeType.Attribute, node.Name ?? own.Name ?? member.Name, node.Namespace);
    }

    private string? ProblemOf(Member member, string owner)
    {
        var name = $"the member '{member.Name}' of '{owner}'";
        return member.Xml?.NodeType switch
        {
            XmlNodeType.Attribute or XmlNodeType.Text or XmlNodeType.Cdata when !IsScalar(Target(member.Type)) => $"{name} is a list or an object, which only elements can contain",
            XmlNodeType.None when Target(member.Type) is MapReference => $"{name} needs an element",
            XmlNodeType.Text or XmlNodeType.Cdata => null,
            _ when member.Xml?.Positions.Any(position => position.Name is not null && !XmlReader.IsName(position.Name)) == true => $"the name of an item of {name} is not a name in XML",
            _ when !XmlReader.IsName(member.Xml?.Name ?? member.Name) => $"the name of {name} is not a name in XML",
            _ => ProblemOf(member.Type),
        };
    }

    private bool IsScalar(TypeReference type) => Target(type) switch
    {
        PrimitiveReference => true,
        EmptyableReference emptyable => IsScalar(emptyable.Value),
        NamedReference named => _types.GetValueOrDefault(named.Name) switch
        {
            EnumDefinition => true,
            UnionDefinition union => union.Branches.All(branch => Target(branch.Type) is PrimitiveReference
                || (Target(branch.Type) is NamedReference value && _types.GetValueOrDefault(value.Name) is EnumDefinition)),
            _ => false,
        },
        _ => false,
    };

    private TypeReference Target(TypeReference type)
    {
        for (var count = 0; type is NamedReference named && _types.GetValueOrDefault(named.Name) is AliasDefinition alias && count <= _types.Count; count++) type = alias.Target;
        return type;
    }
}
