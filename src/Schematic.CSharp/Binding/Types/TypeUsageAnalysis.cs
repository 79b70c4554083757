using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Determines the usage of each type, through all types that contain it.</summary>
internal sealed class TypeUsageAnalysis
{
    private static readonly TypeUsage Ungrouped = new(TypeDirections.None, GroupUsage.One, null);

    private readonly ModuleTypes _types;
    private readonly Dictionary<ModuleType, TypeUsage> _usages = [];
    private readonly Stack<ModuleType> _changed = new();
    private readonly Func<int, string, bool> _sendsNulls;

    private TypeUsageAnalysis(ModuleTypes types, Func<int, string, bool> sendsNulls) => (_types, _sendsNulls) = (types, sendsNulls);

    /// <summary>Determines the usage of the types of a module.</summary>
    /// <param name="apis">The APIs of the module.</param>
    /// <param name="types">The types of the module.</param>
    /// <param name="sendsNulls">Returns true if the bodies of an API's method distinguish null from absence.</param>
    public static IReadOnlyDictionary<ModuleType, TypeUsage> Of(IReadOnlyList<ApiDefinition> apis, ModuleTypes types, Func<int, string, bool> sendsNulls)
    {
        var analysis = new TypeUsageAnalysis(types, sendsNulls);
        for (var api = 0; api < apis.Count; api++)
        {
            foreach (var endpoint in apis[api].Endpoints) analysis.Visit(api, endpoint);
            foreach (var socket in apis[api].Sockets) analysis.Visit(api, socket);
            foreach (var type in apis[api].Notifications) analysis.Visit(api, type, Ungrouped);
        }

        // Unused types do not belong to a group, nor do the types that they contain.
        foreach (var type in types.All.Where(type => !analysis._usages.ContainsKey(type))) analysis.Mark(type, Ungrouped);
        analysis.Propagate();
        return analysis._usages;
    }

    private void Visit(int api, Endpoint endpoint)
    {
        var request = new TypeUsage(TypeDirections.Request, GroupUsage.One, endpoint.Group);
        var response = request with { Directions = TypeDirections.Response };
        foreach (var parameter in endpoint.Parameters) Visit(api, parameter.Type, request);
        foreach (var content in endpoint.Body?.Contents ?? []) Visit(api, content, request with { Directions = DirectionsOf(content, _sendsNulls(api, endpoint.Method)) });
        foreach (var type in endpoint.Responses.SelectMany(answer => answer.Contents).Select(content => content.ValueType).OfType<TypeReference>()) Visit(api, type, response);
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
        foreach (var type in content.Uses) Visit(api, type, usage);
    }

    private static TypeDirections DirectionsOf(BodyContent content, bool sendsNulls) => content switch
    {
        { IsMergePatch: true } => TypeDirections.Request | TypeDirections.MergePatch,
        { Kind: ContentKind.Json } when sendsNulls => TypeDirections.Request | TypeDirections.ExplicitNull,
        _ => TypeDirections.Request,
    };

    private void Visit(int api, TypeReference reference, TypeUsage usage)
    {
        if (TypeUses.Named(reference) is { } named && _types.Find(api, named.Name) is { } type) Mark(type, usage);
    }

    private void Mark(ModuleType type, TypeUsage usage)
    {
        var before = _usages.GetValueOrDefault(type);
        var after = before.Merge(usage);
        if (after == before) return;
        _usages[type] = after;
        _changed.Push(type);
    }

    // A usage only grows, in few steps, so the whole analysis is linear in the number of references.
    private void Propagate()
    {
        while (_changed.TryPop(out var type))
        {
            var usage = _usages[type];
            foreach (var reference in ReferencesOf(type.Definition, usage)) Visit(type.Api, reference, usage);
        }
    }

    // Requests do not contain members that only responses have.
    private static IEnumerable<TypeReference> ReferencesOf(TypeDefinition definition, TypeUsage usage) => definition is ObjectDefinition value && usage.IsRequestOnly
        ? (value with { Members = [.. value.Members.Where(member => !member.IsReadOnly)] }).Uses
        : definition.Uses;
}
