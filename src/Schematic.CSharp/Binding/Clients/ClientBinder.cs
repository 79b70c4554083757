using Schematic.CSharp.Binding.Names;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Sockets;
using Schematic.CSharp.Binding.Text;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds an API to its clients and their options.</summary>
internal sealed class ClientBinder(ModuleContext context, ApiDefinition api, ApiNames names, AuthBinder auth, ServerBinder server, MethodBinder methods)
{
    private static readonly string[] ClientMembers =
    [
        "BaseUrl", "Client", "ConnectAsync", "DefaultBaseUrl", "Dispose", "DocsUrl", "Options", "SendAsync", "SendRawAsync", "StreamAsync", "With",
    ];

    public ClientPlan Client(IReadOnlyList<BoundRequest> requests, IReadOnlyList<BoundSocket> sockets)
    {
        var scope = context.Names.MemberScope(names.Client, ClientMembers);
        var groups = names.GroupClients.Select(group => Group(group.Key, group.Value, scope)).ToList();
        var headers = api.Headers.Count == 0 ? null : $"Headers = [{string.Join(", ", api.Headers.Select(OperationBinder.HeaderLiteral))}]";
        var policy = auth.Default.EndsWith(".None", StringComparison.Ordinal) ? null : $"Auth = {auth.Default}";
        return new ClientPlan
        {
            Name = names.Client,
            Documentation = Comment.Of(api.Documentation, $"A client of {api.Name}."),
            ApiName = CSharpLiteral.String(api.Name),
            Options = names.ClientOptions,
            BaseUrl = CSharpLiteral.String(BaseUrl(api) ?? ""),
            DocumentationUrl = api.DocumentationUrl is { } url ? CSharpLiteral.String(url) : null,
            ProfileInitializers = [.. new[] { policy, headers, server.Initializer }.OfType<string>()],
            ProfileField = scope.Add("Api"),
            Groups = groups,
            Methods = [.. Own(requests, group: null).SelectMany(request => methods.Bind(request, scope, "this"))],
            Connects = [.. sockets.Where(socket => socket.Socket.Group is null).Select(socket => ConnectBinder.Bind(socket, scope))],
        };
    }

    public IEnumerable<GroupClientPlan> GroupClients(IReadOnlyList<BoundRequest> requests, IReadOnlyList<BoundSocket> sockets)
    {
        foreach (var (group, name) in names.GroupClients)
        {
            var scope = context.Names.MemberScope(name, ClientMembers);
            yield return new GroupClientPlan
            {
                Name = name,
                Documentation = GroupDocumentation(group),
                Methods = [.. Own(requests, group).SelectMany(request => methods.Bind(request, scope, "Client"))],
                Connects = [.. sockets.Where(socket => socket.Socket.Group == group).Select(socket => ConnectBinder.Bind(socket, scope))],
            };
        }
    }

    public ClientOptionsPlan Options() => new()
    {
        Name = names.ClientOptions,
        Documentation = [$"<summary>How a <see cref=\"{names.Client}\"/> behaves.</summary>"],
        Properties = [.. auth.Options, .. server.Options],
    };

    /// <summary>The API's URL; null where the description has none.</summary>
    public static string? BaseUrl(ApiDefinition api) => api.Servers.Count == 0 ? null : ServerUrl.WithDefaults(api.Servers[0]);

    private GroupPropertyPlan Group(string group, string type, NameScope scope)
    {
        var name = scope.Add(CSharpIdentifier.ToPascalCase(group));
        return new GroupPropertyPlan
        {
            Name = name,
            Field = "_" + CSharpIdentifier.ToCamelCase(name),
            Type = type,
            Documentation = GroupDocumentation(group),
        };
    }

    private IReadOnlyList<string> GroupDocumentation(string group) => Comment.Of(
        api.Groups.FirstOrDefault(known => known.Name == group)?.Documentation ?? Documentation.None, $"The operations of {group}.");

    private static IEnumerable<BoundRequest> Own(IReadOnlyList<BoundRequest> requests, string? group) =>
        requests.Where(request => request.Endpoint.Group == group);
}
