using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>
/// The operations, types and groups of a module that are generated because the sources of the project mention them, with everything that
/// they use. Names are those of the whole module.
/// </summary>
internal sealed class ModuleSelection
{
    private const string Async = "Async";

    // The method that returns functions for language models.
    private const string ToolMethod = "AsAIFunctions";

    private readonly HashSet<(int Api, string Id)> _operations = [];
    private readonly HashSet<(int Api, string Id)> _reservedMethods = [];
    private readonly HashSet<(int Api, string Id)> _reservedFunctions = [];
    // True for a type whose members all have their types.
    private readonly Dictionary<ModuleType, bool> _types = [];
    private readonly HashSet<ModuleType> _named = [];
    private readonly HashSet<int> _webhooks = [];
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly ILookup<(int Api, string Id), string> _methods;
    private readonly ILookup<(int Api, string Id), string> _functions;
    private readonly ModuleNames _names;
    private readonly UntypedMembers _untyped;
    private readonly IReadOnlySet<string> _mentioned;

    private ModuleSelection(IReadOnlyList<ApiPlan> whole, ModuleNames names, UntypedMembers untyped, IReadOnlySet<string> mentioned)
    {
        (_names, _untyped, _mentioned) = (names, untyped, mentioned);
        _methods = Entries(whole).SelectMany(entry => entry.Endpoint.Calls, (entry, call) => (entry.Api, entry.Endpoint.Id, Method: Last(call))).Distinct().ToLookup(entry => (entry.Api, entry.Id), entry => entry.Method);
        _functions = Entries(whole).SelectMany(entry => entry.Endpoint.Functions, (entry, function) => (entry.Api, entry.Endpoint.Id, Function: function)).ToLookup(entry => (entry.Api, entry.Id), entry => entry.Function);
    }

    /// <summary>
    /// Returns the names in code by which the operations, groups, types and members of a module can be mentioned, in order. A method of a group has two names: its own, and
    /// one with the property of the group before it. Functions of fakes and functions for language models have names of their own.
    /// </summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<ApiPlan> whole, ModuleNames names, UntypedMembers untyped) =>
    [
        .. Entries(whole).SelectMany(entry => entry.Endpoint.Calls.SelectMany(call => call.Split('.').Append(WithGroup(call))).Concat(entry.Endpoint.Requests.Select(Last)).Concat(entry.Endpoint.Functions))
            .Concat(Entries(whole).Where(entry => names.Apis[entry.Api].Tools is not null).SelectMany(entry => entry.Endpoint.Calls.SelectMany(ToolNames).Append(ToolMethod)))
            .Concat(names.Apis.SelectMany(api => (string?[])[api.Fake, api.FakeServer]).OfType<string>())
            .Concat(names.Webhooks.OfType<WebhookNames>().SelectMany(api => api.All))
            .Concat(names.Apis.SelectMany(api => api.Sessions.Concat(api.GroupClients.Values).Concat(api.Groups.All.Select(Code.CSharpIdentifier.ToPascalCase))))
            .Concat(whole.SelectMany(api => api.Types).Select(type => Last(type.Type)))
            .Concat(untyped.Names)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Selects the operations that are mentioned or that the description keeps in any case.</summary>
    /// <param name="context">The state of the module.</param>
    /// <param name="apis">The APIs of the module.</param>
    /// <param name="messages">The types of all messages of each WebSocket endpoint, by API.</param>
    /// <param name="whole">The APIs of the whole module.</param>
    /// <param name="untyped">The members that can be JSON.</param>
    /// <param name="mentioned">The names that are mentioned.</param>
    public static ModuleSelection Of(
        ModuleContext context,
        IReadOnlyList<ApiDefinition> apis,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<TypeReference>>> messages,
        IReadOnlyList<ApiPlan> whole,
        UntypedMembers untyped,
        IReadOnlySet<string> mentioned)
    {
        var selection = new ModuleSelection(whole, context.Names, untyped, mentioned);
        foreach (var (api, endpoint) in Entries(whole))
            if (selection.IsMentioned(endpoint, api)) selection._operations.Add((api, endpoint.Id));
        selection._named.UnionWith(context.Types.All.Where(type => mentioned.Contains(context.Names.Of(type))));
        for (var api = 0; api < apis.Count; api++) selection.Add(context, apis[api], api, messages[api]);
        return selection;
    }

    /// <summary>True if an operation is generated.</summary>
    public bool Has(int api, string id) => _operations.Contains((api, id));

    /// <summary>True if a type is generated.</summary>
    public bool Has(ModuleType type) => _types.ContainsKey(type);

    /// <summary>
    /// True if a member is JSON, because no source mentions it or its object, and its type is not generated for its sake. This applies to objects that are only read: not to parts
    /// of requests, nor to alternatives, which the types of their members distinguish.
    /// </summary>
    public bool IsUntyped(ModuleType owner, Member member) =>
        !_types[owner] && !_named.Contains(owner) && _untyped.NameOf(owner, member) is { } name && !_mentioned.Contains(name);

    /// <summary>True if the webhooks of an API are generated.</summary>
    public bool HasWebhooks(int api) => _webhooks.Contains(api);

    /// <summary>True if the client of a group is generated.</summary>
    public bool HasGroup(string group) => _groups.Contains(group);

    /// <summary>True if the sources mention the fake of an API, which is then generated without operations as well.</summary>
    public bool HasFake(int api) => (_names.Apis[api].Fake is { } fake && _mentioned.Contains(fake)) || (_names.Apis[api].FakeServer is { } server && _mentioned.Contains(server));

    /// <summary>True if the sources mention functions for language models, which are then generated without operations as well.</summary>
    public bool HasTools(int api) => _names.Apis[api].Tools is not null && _mentioned.Contains(ToolMethod);

    /// <summary>Returns the names of the methods of an operation that is not generated, at the first of its variants.</summary>
    public IEnumerable<string> TakeMethodsOf(int api, string id) => _reservedMethods.Add((api, id)) ? _methods[(api, id)] : [];

    /// <summary>Returns the names of the functions of the fake for an operation that is not generated, at the first of its variants.</summary>
    public IEnumerable<string> TakeFunctionsOf(int api, string id) => _reservedFunctions.Add((api, id)) ? _functions[(api, id)] : [];

    private static IEnumerable<(int Api, EndpointPlan Endpoint)> Entries(IReadOnlyList<ApiPlan> whole) =>
        whole.SelectMany((api, index) => api.Endpoints.Select(endpoint => (index, endpoint)));

    // A method of a group is called on the client of the group, which a source obtains by its property or by its type: many groups have a method
    // with the same name. A property that is always followed by one of its methods is not kept anywhere, so that no other method is called on it.
    private bool IsMentioned(EndpointPlan endpoint, int api)
    {
        var client = endpoint.Group is { } group ? _names.Apis[api].GroupClients.GetValueOrDefault(group) : null;
        return endpoint.Requests.Any(request => _mentioned.Contains(Last(request)))
            || (HasFake(api) && endpoint.Functions.Any(_mentioned.Contains))
            || (HasTools(api) && endpoint.Calls.SelectMany(ToolNames).Any(_mentioned.Contains))
            || endpoint.Calls.Any(call => _mentioned.Contains(WithGroup(call)) || (call.Split('.') is [.. var groups, var method] && _mentioned.Contains(method)
                && (groups is [] || _mentioned.Contains(groups[^1]) || (client is not null && _mentioned.Contains(client)))));
    }

    // A string names a function by its method without this suffix.
    private static IEnumerable<string> ToolNames(string call) => call.EndsWith(Async, StringComparison.Ordinal) ? [WithGroup(call)[..^Async.Length]] : [];

    private static string WithGroup(string call) => call.Split('.') is [.., var group, var method] ? $"{group}.{method}" : call;

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private void Add(ModuleContext context, ApiDefinition api, int index, IReadOnlyList<IReadOnlyList<TypeReference>> messages)
    {
        var names = context.Names.Apis[index];
        var kept = EndpointSelection.Find(api, api.Keep).ToHashSet(StringComparer.Ordinal);
        foreach (var id in kept) _operations.Add((index, id));
        foreach (var (socket, session) in api.Sockets.Zip(names.Sessions))
            if (_mentioned.Contains(session)) _operations.Add((index, socket.Id));
        AddGroups(api, index, names);

        if (context.Names.Webhooks[index]?.All.Any(_mentioned.Contains) == true)
        {
            _webhooks.Add(index);
            AddTypes(context, index, api.Webhooks.Select(webhook => webhook.Payload), areWhole: true);
        }

        AddTypes(context, index, api.Sockets.Zip(messages).Where(socket => Has(index, socket.First.Id)).SelectMany(socket => TypeUses.Of(socket.First).Concat(socket.Second)), areWhole: true);
        foreach (var endpoint in api.Endpoints.Where(endpoint => Has(index, endpoint.Id)))
        {
            // Nobody mentions the members that a fake or the callers of a kept operation use.
            var isWhole = context.Options.HasFakes || kept.Contains(endpoint.Id);
            AddTypes(context, index, TypeUses.Of(endpoint), areWhole: isWhole);
            AddTypes(context, index, TypeUses.Sent(endpoint), areWhole: true);
        }

        AddTypes(context, index, _named.Where(type => type.Api == index).Select(type => new NamedReference(type.Definition.Name)), areWhole: false);
    }

    private void AddTypes(ModuleContext context, int api, IEnumerable<TypeReference> types, bool areWhole)
    {
        var open = new Stack<(int Api, TypeReference Type, bool IsWhole)>(types.Select(type => (api, type, areWhole)));
        while (open.TryPop(out var use))
        {
            if (TypeUses.Named(use.Type) is not { } named || context.Types.Find(use.Api, named.Name) is not { } type) continue;
            if (_types.TryGetValue(type, out var wasWhole) && (wasWhole || !use.IsWhole)) continue;
            _types[type] = use.IsWhole;
            if (type.Definition.ProjectType is not null) continue;
            var isWhole = use.IsWhole || (type.Definition is UnionDefinition union && !IsDistinguishedByValues(union));
            foreach (var reference in UsesOf(type)) open.Push((type.Api, reference, isWhole));
        }
    }

    // The types of their members distinguish other alternatives.
    private static bool IsDistinguishedByValues(UnionDefinition union)
    {
        var values = union.Branches.SelectMany(branch => branch.DiscriminatorValues).ToList();
        return union.Discriminator is not null && union.Branches.All(branch => branch.DiscriminatorValues.Count > 0 && !branch.IsDefault) && values.Distinct(StringComparer.Ordinal).Count() == values.Count;
    }

    private IEnumerable<TypeReference> UsesOf(ModuleType type) => type.Definition is ObjectDefinition definition
        ? (definition with { Members = [.. definition.Members.Where(member => !IsUntyped(type, member))] }).Uses
        : TypeUses.Of(type.Definition);

    private void AddGroups(ApiDefinition api, int index, ApiNames names)
    {
        var used = api.Endpoints.Where(endpoint => Has(index, endpoint.Id)).Select(endpoint => endpoint.Group)
            .Concat(api.Sockets.Where(socket => Has(index, socket.Id)).Select(socket => socket.Group)).OfType<string>()
            .Concat(names.Groups.All.Where(group => _mentioned.Contains(names.GroupClients[group]) || _mentioned.Contains(Code.CSharpIdentifier.ToPascalCase(group))));
        foreach (var group in used)
            for (var outer = group; outer is not null && _groups.Add(outer); outer = names.Groups.ParentOf(outer)) { }
    }
}
