using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds an API to its clients and their options.</summary>
internal sealed class ClientBinder(ModuleContext context, ApiDefinition api, ApiNames names, AuthBinder auth, ServerBinder server, MethodBinder methods, int index)
{
    private static readonly string[] ClientMembers =
    [
        "BaseUrl", "Client", "ConnectAsync", "DefaultBaseUrl", "Dispose", "DocsUrl", "Options", "SendAsync", "SendRawAsync", "StreamAsync", "With",
    ];

    private readonly LinkResolver _links = LinkResolver.Of(api, BaseUrl(api));

    public ClientPlan Client(IReadOnlyList<OperationSlot<BoundRequest>> requests, IReadOnlyList<OperationSlot<BoundSocket>> sockets)
    {
        var scope = context.Names.MemberScope(names.Client, ClientMembers);
        var headers = api.Headers.Count == 0 ? null : $"Headers = [{string.Join(", ", api.Headers.Select(OperationBinder.HeaderLiteral))}]";
        var policy = auth.Default is null ? null : $"Auth = {auth.Default}";
        return new ClientPlan
        {
            Name = names.Client,
            Documentation = Comment.Of(_links, api.Documentation, $"A client of {api.Name}."),
            ApiName = Expression.String(api.Name),
            Options = names.ClientOptions,
            BaseUrl = Expression.String(BaseUrl(api) ?? ""),
            DocumentationUrl = api.DocumentationUrl is { } url ? Expression.String(url) : null,
            Secret = auth.OnlySecret is { } secret ? SecretArgument(secret, names.ClientOptions) : null,
            ProfileInitializers = [$"Exception = static failure => new {names.Exception}(failure)", .. new[] { policy, headers, server.Initializer }.OfType<string>()],
            Groups = Groups(below: null, scope),
            Methods = Bind(requests, group: null, scope, request => methods.Bind(request, scope, "this")),
            Connects = Bind<BoundSocket, ConnectPlan>(sockets, group: null, scope, socket => ConnectBinder.Bind(socket, scope, _links, context.Options.HasOverloadPriority)),
            // A private name, which yields to those of callers.
            ProfileField = scope.Add("Api"),
        };
    }

    private static ArgumentPlan SecretArgument(PropertyPlan secret, string options)
    {
        var name = CSharpIdentifier.ToCamelCase(secret.Name);
        if (name == "options") name = "secret";
        return new ArgumentPlan(
            CSharpIdentifier.Escape(name), secret.Type with { IsNullable = false }, secret.Name,
            [$"<param name=\"{name}\">The value of the option <see cref=\"{options}.{secret.Name}\"/>.</param>"]);
    }

    /// <summary>Creates the clients of groups; the clients of nested groups follow the client of their parent group.</summary>
    public IReadOnlyList<BoundGroup> GroupClients(ClientPlan client, IReadOnlyList<OperationSlot<BoundRequest>> requests, IReadOnlyList<OperationSlot<BoundSocket>> sockets)
    {
        var bound = new List<BoundGroup>();
        Add(client.Groups, path: "");
        return bound;

        void Add(IReadOnlyList<GroupPropertyPlan> properties, string path)
        {
            foreach (var property in properties)
            {
                var plan = GroupClient(property, requests, sockets);
                bound.Add(new BoundGroup(property.Group, plan, path + property.Name));
                Add(plan.Groups, $"{path}{property.Name}.");
            }
        }
    }

    private GroupClientPlan GroupClient(GroupPropertyPlan group, IReadOnlyList<OperationSlot<BoundRequest>> requests, IReadOnlyList<OperationSlot<BoundSocket>> sockets)
    {
        var scope = context.Names.MemberScope(group.Type, ClientMembers);
        return new GroupClientPlan
        {
            Name = group.Type,
            Documentation = group.Documentation,
            Groups = Groups(group.Group, scope),
            Methods = Bind(requests, group.Group, scope, request => methods.Bind(request, scope, "Client")),
            Connects = Bind<BoundSocket, ConnectPlan>(sockets, group.Group, scope, socket => ConnectBinder.Bind(socket, scope, _links, context.Options.HasOverloadPriority)),
        };
    }

    public ClientOptionsPlan Options() => new()
    {
        Name = names.ClientOptions,
        Documentation = [$"<summary>The options of <see cref=\"{names.Client}\"/>.</summary>"],
        Properties = [.. auth.Options, .. server.Options],
    };

    public ExceptionPlan Exception() => new()
    {
        Name = names.Exception,
        Documentation = Comment.Summary($"The exception that is thrown if {api.Name} returns an error, or a response that its description does not allow."),
        ApiName = Expression.String(api.Name),
    };

    /// <summary>The API's URL; null if the description has none.</summary>
    public static string? BaseUrl(ApiDefinition api) => api.Servers.Count == 0 ? null : ServerUrl.WithDefaults(api.Servers[0]);

    // Groups that are not generated keep their names.
    private IReadOnlyList<GroupPropertyPlan> Groups(string? below, NameScope scope) =>
        [.. names.Groups.Below(below).Select(group => Group(group, scope)).ToList().Where(group => context.Selection?.HasGroup(group.Group) != false)];

    private GroupPropertyPlan Group(string group, NameScope scope)
    {
        var described = api.Groups.FirstOrDefault(known => known.Name == group);
        var stated = CSharpIdentifier.ToPascalCase(described?.ShortName ?? group);
        var name = scope.Add(scope.Contains(stated) ? stated + "Group" : stated);
        return new GroupPropertyPlan
        {
            Group = group,
            Name = name,
            Field = "_" + CSharpIdentifier.ToCamelCase(name),
            Type = names.GroupClients[group],
            Documentation = Comment.Of(_links, described?.Documentation ?? Documentation.None, $"The operations of {group}."),
        };
    }

    // Operations that are not generated keep the names of their methods.
    private List<TPlan> Bind<T, TPlan>(IReadOnlyList<OperationSlot<T>> operations, string? group, NameScope scope, Func<T, IEnumerable<TPlan>> bind)
        where T : class
    {
        var plans = new List<TPlan>();
        foreach (var operation in operations.Where(operation => operation.Group == group))
        {
            if (operation.Bound is { } bound) plans.AddRange(bind(bound));
            else Reserve(operation.Id, scope);
        }

        return plans;
    }

    private void Reserve(string id, NameScope scope)
    {
        foreach (var name in context.Selection?.TakeMethodsOf(index, id) ?? []) scope.Add(name);
    }
}

/// <summary>The client of a group and the path to it from the API's client.</summary>
/// <param name="Name">The group.</param>
/// <param name="Plan">The client.</param>
/// <param name="Access">The properties that lead to it from the API's client, such as <c>Products.Books</c>.</param>
internal sealed record BoundGroup(string Name, GroupClientPlan Plan, string Access);
