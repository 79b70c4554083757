using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Reads records of surfaces. Values that cannot be read are reported with their locations and omitted.</summary>
internal sealed class SurfaceReader(DiagnosticBag diagnostics)
{
    /// <summary>Returns the surfaces of a record by the names of their APIs; null if the record has an error.</summary>
    public static IReadOnlyDictionary<string, Surface>? Read(DocumentNode root, DiagnosticBag diagnostics)
    {
        var reader = new SurfaceReader(diagnostics);
        var surfaces = new Dictionary<string, Surface>(StringComparer.Ordinal);
        if (root.GetMapping("apis") is { } apis)
            foreach (var api in apis.Entries) surfaces.Add(api.Key, reader.Surface(api.Key, api));
        else
            reader.Malformed(root, "a record has 'apis'");
        return diagnostics.HasErrors ? null : surfaces;
    }

    private Surface Surface(string name, DocumentNode node) => new(name, Required(node, "client"))
    {
        Version = node.GetText("version"),
        Schemes = node.Get("schemes").Members().ToDictionary(
            scheme => scheme.Key, scheme => new SurfaceScheme(Required(scheme, "sends"), Texts(scheme.Get("environment"))), StringComparer.Ordinal),
        Auth = Policy(node) ?? AuthPolicy.None,
        Operations = [.. node.Get("operations").Members().Select(Operation)],
        Types = node.Get("types").Members().Select(Type).OfType<SurfaceType>().ToDictionary(type => type.Name, StringComparer.Ordinal),
    };

    private SurfaceOperation Operation(DocumentNode entry)
    {
        var node = entry;
        var route = Required(node, "at").Split(' ', 2);
        var body = node.Get("requiredBody") ?? node.Get("body");
        return new SurfaceOperation(entry.Key, route[0], route[^1])
        {
            Calls = Texts(node.Get("calls")),
            Requests = Texts(node.Get("requests")),
            Order = node.Get("order") is { } order ? Texts(order) : null,
            Parameters = Placed(node.Get("parameters")),
            Body = body is null ? null : new SurfaceBody(Contents(body)) { IsRequired = node.Get("requiredBody") is not null },
            Responses = [.. node.Get("responses").Members().Where(response => response.Key.Length > 0).Select(response => new SurfaceResponse(response.Key, Contents(response)))],
            Stream = node.Get("stream") is { } stream ? TypeOf(stream) : null,
            Messages = Placed(node.Get("messages")),
            Auth = Policy(node),
            IsDeprecated = node.GetBoolean("deprecated") ?? false,
        };
    }

    private IReadOnlyList<SurfaceContent> Contents(DocumentNode node) =>
    [
        .. node.Members().Select(content => new SurfaceContent(content.Key)
        {
            Type = content.Get("json") is { } json ? TypeOf(json) : null,
            Fields = content.Get("form") is { } form ? Members(form) : null,
            Raw = content.GetText("raw"),
        }),
    ];

    private SurfaceType? Type(DocumentNode node)
    {
        var name = node.Key;
        SurfaceType? type = node switch
        {
            _ when node.Get("alias") is { } alias => new SurfaceAlias(name, TypeOf(alias)),
            _ when node.Get("object") is { } members => new SurfaceObject(name, Members(members)) { AdditionalMembers = node.Get("additional") is { } additional ? TypeOf(additional) : null },
            _ when node.Get("enum") is { } values => new SurfaceEnum(name, ValueType(node), [.. values.Members().Select(Value)]),
            _ when node.Get("union") is { } branches => new SurfaceUnion(name, [.. branches.Members().Select(Branch)]) { Discriminator = node.GetText("discriminator") },
            _ => null,
        };
        if (type is null) Malformed(node, "a type has one of 'alias', 'object', 'enum' and 'union'");
        return type is null ? null : type with { Code = node.GetText("name"), IsDeprecated = node.GetBoolean("deprecated") ?? false };
    }

    private PrimitiveKind ValueType(DocumentNode node)
    {
        if (SurfaceNotation.KindOf(node.GetText("of") ?? "") is { } kind) return kind;
        Malformed(node, "an enum has the type of its values as 'of'");
        return PrimitiveKind.String;
    }

    private static SurfaceValue Value(DocumentNode entry)
    {
        const string Deprecated = "deprecated ";
        var text = entry.AsText() ?? "";
        var isDeprecated = text.StartsWith(Deprecated, StringComparison.Ordinal);
        var code = isDeprecated ? text[Deprecated.Length..] : text;
        return new SurfaceValue(entry.Key, code.Length == 0 ? null : code) { IsDeprecated = isDeprecated };
    }

    private SurfaceBranch Branch(DocumentNode entry)
    {
        if (SurfaceNotation.Parse(entry.Key) is { } type) return new SurfaceBranch(type, Texts(entry));
        Malformed(entry, $"'{entry.Key}' is no type");
        return new SurfaceBranch(TypeReference.Any, []);
    }

    private IReadOnlyList<SurfaceMember> Members(DocumentNode? node) => [.. node.Members().Select(Member)];

    private IReadOnlyList<SurfaceMember> Placed(DocumentNode? node) => [.. Members(node).Select(Placed)];

    private static SurfaceMember Placed(SurfaceMember member) =>
        member.Name.Split(' ', 2) is [var location, var name] ? member with { In = location, Name = name } : member;

    private SurfaceMember Member(DocumentNode entry)
    {
        if (entry.AsText() is { } text && MemberNotation.Parse(entry.Key, text) is { } member) return member;
        Malformed(entry, $"'{entry.AsText()}' is no type with a name");
        return new SurfaceMember(entry.Key, TypeReference.Any);
    }

    private TypeReference TypeOf(DocumentNode node)
    {
        if (SurfaceNotation.Parse(node.AsText() ?? "") is { } type) return type;
        Malformed(node, $"'{node.AsText()}' is no type");
        return TypeReference.Any;
    }

    private static AuthPolicy? Policy(DocumentNode node) => node.GetSequence("security") is { } security
        ? new AuthPolicy(
        [
            .. security.Items.Select(alternative => new AuthAlternative(
                [.. alternative.Members().Select(scheme => new AuthRequirement(scheme.Key, Texts(scheme)))])),
        ])
        : null;

    private static IReadOnlyList<string> Texts(DocumentNode? node) => [.. node.Elements().Select(item => item.AsText()).OfType<string>()];

    private string Required(DocumentNode node, string key)
    {
        if (node.GetText(key) is { Length: > 0 } text) return text;
        Malformed(node, $"'{key}' is missing");
        return "?";
    }

    private void Malformed(DocumentNode node, string expectation) =>
        diagnostics.Report(DiagnosticDescriptors.UnreadableRecord, node.Location, expectation);
}
