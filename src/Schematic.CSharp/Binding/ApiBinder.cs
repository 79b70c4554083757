using Schematic.CSharp.Binding.Clients;
using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Paging;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Sockets;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding;

/// <summary>Binds the clients and requests of one API of a module.</summary>
internal sealed class ApiBinder(ModuleContext context, ApiDefinition api, int index, IReadOnlyList<SocketTypes> socketTypes)
{
    // What ApiClientOptions declares.
    private static readonly string[] SharedOptions =
    [
        "AttemptTimeout", "BaseUrl", "Headers", "MaxRetries", "MaxRetryDelay", "MissingMembers", "OnAttempt", "OnJson", "OnRequest", "OnResponse",
        "OnResult", "RetryDelay", "RetryNonIdempotent", "TimeProvider", "Timeout", "Validate", "WebSocketFactory",
    ];

    private readonly ApiNames _names = context.Names.Apis[index];

    public BoundApi Bind()
    {
        var options = context.Names.MemberScope(_names.ClientOptions, SharedOptions);
        var auth = new AuthBinder(context, api, _names, options);
        var server = new ServerBinder(api, _names.ClientOptions, options);
        var operations = new OperationBinder(context, index, api, auth);
        var requests = new RequestBinder(context, index, operations);
        var connections = new SocketBinder(context, index, operations);
        var bound = EndpointVariant.Of(api).Select((variant, position) => requests.Bind(variant, _names.Requests[position])).ToList();
        var sockets = api.Sockets
            .Select((socket, position) => connections.Bind(socket, socketTypes[position], _names.SocketRequests[position], _names.Sessions[position]))
            .ToList();
        var clients = new ClientBinder(context, api, _names, auth, server, new MethodBinder(context, new PagerBinder(context, index)));
        var client = clients.Client(bound, sockets);
        return new BoundApi(
            [
                new FileDeclarations(_names.Client, [client, clients.Options(), .. auth.Plan is { } plan ? new[] { plan } : []]),
                .. clients.GroupClients(bound, sockets).Select(group => new FileDeclarations(group.Name, [group])),
                .. bound.GroupBy(request => request.Endpoint.Group).Select(group =>
                    new FileDeclarations(RequestsFile(group.Key), [.. group.Select(request => request.Plan)])),
                .. sockets.Select(socket => new FileDeclarations(socket.Session.Name, [socket.Request, socket.Session])),
            ],
            Registered());
    }

    private string RequestsFile(string? group)
    {
        var name = context.Names.Apis.Count == 1 ? "Requests" : _names.Base + "Requests";
        return group is null ? name : $"{name}.{CSharpIdentifier.ToPascalCase(group)}";
    }

    private ApiPlan Registered() => new(api.Name, _names.Client, _names.ClientOptions)
    {
        BaseUrl = ClientBinder.BaseUrl(api),
        DocumentationUrl = api.DocumentationUrl,
        Endpoints =
        [
            .. api.Endpoints.Select(endpoint => new EndpointPlan(endpoint.Id, endpoint.Method, endpoint.Path.Text, endpoint.Group)),
            .. api.Sockets.Select(socket => new EndpointPlan(socket.Id, "WEBSOCKET", socket.Path.Text, socket.Group)),
        ],
    };
}

/// <summary>What is generated for one API besides its types.</summary>
/// <param name="Files">The declarations.</param>
/// <param name="Api">What the registry tells about it.</param>
internal sealed record BoundApi(IReadOnlyList<FileDeclarations> Files, ApiPlan Api);
