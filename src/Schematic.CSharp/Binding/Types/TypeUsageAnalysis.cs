using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Finds out where each type is used, through every type that holds it.</summary>
internal sealed class TypeUsageAnalysis
{
    private static readonly TypeUsage Ungrouped = new(TypeDirections.None, GroupUsage.One, null);

    private readonly ModuleTypes _types;
    private readonly Dictionary<ModuleType, TypeUsage> _usages = [];
    private readonly Stack<ModuleType> _changed = new();

    private TypeUsageAnalysis(ModuleTypes types) => _types = types;

    public static IReadOnlyDictionary<ModuleType, TypeUsage> Of(IReadOnlyList<ApiDefinition> apis, ModuleTypes types)
    {
        var analysis = new TypeUsageAnalysis(types);
        for (var api = 0; api < apis.Count; api++)
        {
            foreach (var endpoint in apis[api].Endpoints) analysis.Visit(api, endpoint);
            foreach (var socket in apis[api].Sockets) analysis.Visit(api, socket);
            foreach (var type in apis[api].Notifications) analysis.Visit(api, type, Ungrouped);
        }

        // What nothing uses belongs to no group, and nor does what it holds.
        foreach (var type in types.All.Where(type => !analysis._usages.ContainsKey(type))) analysis.Mark(type, Ungrouped);
        analysis.Propagate();
        return analysis._usages;
    }

    private void Visit(int api, Endpoint endpoint)
    {
        var request = new TypeUsage(TypeDirections.Request, GroupUsage.One, endpoint.Group);
        var response = request with { Directions = TypeDirections.Response };
        foreach (var parameter in endpoint.Parameters) Visit(api, parameter.Type, request);
        foreach (var content in endpoint.Body?.Contents ?? []) Visit(api, content, request);
        foreach (var content in endpoint.Responses.SelectMany(answer => answer.Contents).OfType<JsonContent>()) Visit(api, content.Type, response);
        if (endpoint.Stream is { } stream) Visit(api, stream.ItemType, response);
        Propagate();
    }

    private void Visit(int api, SocketEndpoint socket)
    {
        var request = new TypeUsage(TypeDirections.Request, GroupUsage.One, socket.Group);
        foreach (var parameter in socket.Parameters) Visit(api, parameter.Type, request);
        foreach (var message in socket.Messages)
        {
            var sent = message.Direction.HasFlag(SocketDirection.Send) ? TypeDirections.Request : TypeDirections.None;
            var received = message.Direction.HasFlag(SocketDirection.Receive) ? TypeDirections.Response : TypeDirections.None;
            Visit(api, message.Type, request with { Directions = sent | received });
        }

        Propagate();
    }

    private void Visit(int api, BodyContent content, TypeUsage usage)
    {
        switch (content)
        {
            case JsonBody { IsMergePatch: true } json:
                Visit(api, json.Type, usage with { Directions = TypeDirections.Request | TypeDirections.MergePatch });
                break;
            case JsonBody json:
                Visit(api, json.Type, usage);
                break;
            case JsonLinesBody lines:
                Visit(api, lines.ItemType, usage);
                break;
            case FormBody form:
                foreach (var field in form.Fields) Visit(api, field.Type, usage);
                break;
        }
    }

    private void Visit(int api, TypeReference reference, TypeUsage usage)
    {
        switch (reference)
        {
            case ArrayReference array:
                Visit(api, array.Item, usage);
                break;
            case MapReference map:
                Visit(api, map.Value, usage);
                break;
            case NamedReference named when _types.Find(api, named.Name) is { } type:
                Mark(type, usage);
                break;
        }
    }

    private void Mark(ModuleType type, TypeUsage usage)
    {
        var before = _usages.GetValueOrDefault(type);
        var after = before.Merge(usage);
        if (after == before) return;
        _usages[type] = after;
        _changed.Push(type);
    }

    // A usage only ever grows, and by few steps: the whole analysis is linear in the number of references.
    private void Propagate()
    {
        while (_changed.TryPop(out var type))
        {
            var usage = _usages[type];
            foreach (var reference in ReferencesOf(type.Definition, usage)) Visit(type.Api, reference, usage);
        }
    }

    private static IEnumerable<TypeReference> ReferencesOf(TypeDefinition definition, TypeUsage usage) => definition switch
    {
        AliasDefinition alias => [alias.Target],
        ObjectDefinition value => value.Members
            .Where(member => !(member.IsReadOnly && usage.IsRequestOnly))
            .Select(member => member.Type)
            .Concat(value.AdditionalMembers is { } additional ? [additional] : []),
        UnionDefinition union => union.Branches.Select(branch => branch.Type),
        _ => [],
    };
}
