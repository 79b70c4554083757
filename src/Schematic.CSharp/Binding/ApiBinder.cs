using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Fakes;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Tools;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding;

/// <summary>Binds the clients and requests of one API of a module.</summary>
internal sealed class ApiBinder(ModuleContext context, ApiDefinition api, int index, IReadOnlyList<SocketTypes> socketTypes)
{
    // The members that ApiClientOptions declares.
    private static readonly string[] SharedOptions =
    [
        "AllowAnonymous", "AttemptTimeout", "BaseUrl", "Headers", "LongestTimer", "MalformedValues", "MaxEmptyPages", "MaxErrorBytes", "MaxResponseBytes", "MaxRetries", "MaxRetryAfter",
        "MaxRetryDelay", "MaxSocketMessageBytes", "MaxStreamItemBytes", "MissingMembers", "OnAttempt", "OnJson", "OnRequest", "OnResponse", "OnResult", "RequireHttps",
        "RetryDelay", "RetryNonIdempotent", "SendReadOnlyMembers", "TimeProvider", "Timeout", "UseEnvironmentCredentials", "Validate", "WebSocketFactory",
    ];

    private readonly ApiNames _names = context.Names.Apis[index];

    /// <summary>Binds the clients, requests and everything else of the API except its types.</summary>
    public BoundApi Bind()
    {
        var parts = Parts();
        var (client, groups) = (parts.Client, parts.Groups);
        return new BoundApi(
            [
                new FileDeclarations(_names.Client, [client, parts.Clients.Options(), parts.Clients.Exception(), .. parts.Auth.Plan is { } plan ? new[] { plan } : []]) { UsedGroups = [.. client.Groups.Select(group => group.Group)] },
                .. groups.Select(group => new FileDeclarations(group.Plan.Name, [group.Plan]) { Group = group.Name, UsedGroups = [.. group.Plan.Groups.Select(inner => inner.Group)] }),
                .. parts.Requests.GroupBy(request => request.Endpoint.Group).Select(group =>
                    new FileDeclarations(RequestsFile(group.Key), [.. group.Select(request => request.Plan)]) { Group = group.Key }),
                .. new ToolsBinder(context, index, _names).Bind(parts.Requests, groups) is { } tools ? new[] { tools } : [],
                .. parts.Fake is null ? [] : new[] { new FileDeclarations(parts.Fake.Name, [parts.Fake]) { UsedGroups = _names.Groups.All } },
                .. new FakeServerBinder(context, api, index, _names).Bind(parts.Requests) is { } fakeServer ? new[] { fakeServer } : [],
                .. new WebhookBinder(context, index, api).Bind(),
                .. new HeadersBinder(context, api, index, _names).Bind() is { } headers ? new[] { headers } : [],
                .. parts.Sockets.Select(socket => new FileDeclarations(socket.Session.Name, [socket.Request, socket.Session]) { Group = socket.Socket.Group }),
            ],
            Registered(parts));
    }

    /// <summary>Names the methods, requests and functions of the API.</summary>
    public ApiPlan Declare() => Registered(Parts());

    private BoundParts Parts()
    {
        var options = context.Names.MemberScope(_names.ClientOptions, SharedOptions);
        var auth = new AuthBinder(context, api, _names, options);
        var server = new ServerBinder(api, _names.ClientOptions, options);
        var operations = new OperationBinder(context, index, api, auth, server);
        var order = new ParameterOrder(context.Options.ParameterOrders.GetValueOrDefault(api.Name));
        var requests = new RequestBinder(context, index, operations, order);
        var connections = new SocketBinder(context, index, operations, order);
        var slots = EndpointVariant.Of(api).Select((variant, position) => new OperationSlot<BoundRequest>(
            variant.Endpoint.Id, variant.Endpoint.Group, IsSelected(variant.Endpoint.Id) ? requests.Bind(variant, _names.Requests[position]) : null)).ToList();
        var socketSlots = api.Sockets.Select((socket, position) => new OperationSlot<BoundSocket>(
            socket.Id, socket.Group, IsSelected(socket.Id) ? connections.Bind(socket, socketTypes[position], _names.SocketRequests[position], _names.Sessions[position]) : null)).ToList();
        var clients = new ClientBinder(context, api, _names, auth, server, new MethodBinder(context, new PagerBinder(context, index), new ExceptionBinder(context, index), index), index);
        var client = clients.Client(slots, socketSlots);
        var groups = clients.GroupClients(client, slots, socketSlots);
        var fake = new FakeBinder(context, api, index, _names).Bind(slots);
        return new BoundParts(clients, client, groups, [.. slots.Select(slot => slot.Bound).OfType<BoundRequest>()], [.. socketSlots.Select(slot => slot.Bound).OfType<BoundSocket>()], fake, auth, server);
    }

    private bool IsSelected(string id) => context.Selection?.Has(index, id) != false;

    private string RequestsFile(string? group)
    {
        var name = context.Names.Apis.Count == 1 ? "Requests" : _names.Base + "Requests";
        return group is null ? name : $"{name}.{CSharpIdentifier.ToPascalCase(group)}";
    }

    /// <summary>Gets the methods of all clients by the request that they send, each as a member of the API's client.</summary>
    private static ILookup<string, string> Calls(ClientPlan client, IReadOnlyList<BoundGroup> groups) => client.Methods
        .Select(method => new { Request = method.Request.Type, Call = method.Name })
        .Concat(client.Connects.Select(method => new { Request = method.Request.Type, Call = method.Name }))
        .Concat(
            from bound in groups
            from method in bound.Plan.Methods.Select(method => new { method.Request, method.Name }).Concat(bound.Plan.Connects.Select(method => new { method.Request, method.Name }))
            select new { Request = method.Request.Type, Call = $"{bound.Access}.{method.Name}" })
        .ToLookup(pair => pair.Request, pair => pair.Call, StringComparer.Ordinal);

    /// <summary>Gets the functions of the fake by the request that they answer.</summary>
    private static ILookup<string, string> Functions(FakePlan? fake) => (fake?.Functions ?? [])
        .SelectMany(function => (string[])[function.Name, function.AsyncName], (function, name) => new { function.Request, Name = name })
        .ToLookup(pair => pair.Request, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>Gets the properties of all requests by the endpoint that they call.</summary>
    private static ILookup<string, PartPlan> Properties(IReadOnlyList<BoundRequest> requests, IReadOnlyList<BoundSocket> sockets) => requests
        .SelectMany(request => request.Members, (request, member) => new { request.Endpoint.Id, Member = member })
        .Concat(sockets.SelectMany(socket => socket.Members, (socket, member) => new { socket.Socket.Id, Member = member }))
        .ToLookup(pair => pair.Id, pair => PartOf(pair.Member), StringComparer.Ordinal);

    /// <summary>Gets the keys of the parameters of methods by the endpoint that they call, in order.</summary>
    private static ILookup<string, string> Parameters(IReadOnlyList<BoundRequest> requests, IReadOnlyList<BoundSocket> sockets) => requests
        .SelectMany(request => RequestArguments.OfMethod(request.Members), (request, member) => new { request.Endpoint.Id, member.Key })
        .Concat(sockets.SelectMany(socket => RequestArguments.OfMethod(socket.Members), (socket, member) => new { socket.Socket.Id, member.Key }))
        .ToLookup(pair => pair.Id, pair => pair.Key, StringComparer.Ordinal);

    private static PartPlan PartOf(RequestMember member) => member switch
    {
        { Parameter: { } parameter } => new PartPlan(parameter.Name, member.Property.Name) { In = parameter.In.ToString().ToLowerInvariant() },
        { Field: { } field } => new PartPlan(field.Name, member.Property.Name) { In = PartPlan.Field },
        _ => new PartPlan("", member.Property.Name) { In = PartPlan.Body },
    };

    private ApiPlan Registered(BoundParts parts) => new(api.Name, _names.Client, _names.ClientOptions)
    {
        BaseUrl = ClientBinder.BaseUrl(api),
        DocumentationUrl = api.DocumentationUrl,
        Options = [.. parts.Auth.Options.Concat(parts.Server.Options).Select(option => option.Name)],
        Webhooks = context.Names.Webhooks[index]?.Events ?? [],
        Endpoints = Endpoints(parts),
        Types = [.. context.Types.All.Where(type => type.Api == index && context.Types.IsVisible(type)).Select(type => new TypePlan(type.Definition.Name, context.Namespaces.Within(context.GroupOf(type), context.Names.Of(type))) { Members = context.Members.NamesOf(type) })],
    };

    private List<EndpointPlan> Endpoints(BoundParts parts)
    {
        var (calls, functions) = (Calls(parts.Client, parts.Groups), Functions(parts.Fake));
        var (properties, parameters) = (Properties(parts.Requests, parts.Sockets), Parameters(parts.Requests, parts.Sockets));
        var endpoints = from pair in EndpointVariant.Of(api).Zip(_names.Requests, (variant, request) => new { variant.Endpoint, Request = request })
                        group pair by pair.Endpoint.Id into variants
                        let endpoint = variants.First().Endpoint
                        select Endpoint(endpoint.Id, endpoint.Method, endpoint.Path, endpoint.Group, [.. variants.Select(variant => variant.Request)]);
        return [.. endpoints, .. api.Sockets.Zip(_names.SocketRequests, (socket, request) => Endpoint(socket.Id, "WEBSOCKET", socket.Path, socket.Group, [request]))];

        EndpointPlan Endpoint(string id, string method, PathTemplate path, string? group, IReadOnlyList<string> requests) => new(id, method, path.Text, group)
        {
            Requests = [.. requests.Select(request => context.Namespaces.Within(group, request))],
            Calls = [.. requests.SelectMany(request => calls[request]).Distinct(StringComparer.Ordinal)],
            Functions = [.. requests.SelectMany(request => functions[request])],
            Parameters = [.. parameters[id].Distinct(StringComparer.Ordinal)],
            Properties = [.. properties[id].DistinctBy(property => (property.In, property.Name))],
        };
    }

    /// <summary>The parts of an API that declare methods, requests and functions.</summary>
    private sealed record BoundParts(
        ClientBinder Clients,
        ClientPlan Client,
        IReadOnlyList<BoundGroup> Groups,
        IReadOnlyList<BoundRequest> Requests,
        IReadOnlyList<BoundSocket> Sockets,
        FakePlan? Fake,
        AuthBinder Auth,
        ServerBinder Server);
}

/// <summary>The generated code of one API, except its types.</summary>
/// <param name="Files">The declarations.</param>
/// <param name="Api">The API's entry in the registry.</param>
internal sealed record BoundApi(IReadOnlyList<FileDeclarations> Files, ApiPlan Api);
