using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The names that a module declares. Clients have precedence, because their names are the contract, then the types that the
/// description names, then requests, then types with derived names.</summary>
internal sealed class ModuleNames
{
    // Members that a record or struct declares implicitly or inherits; a member with the same name would hide them or not compile.
    private static readonly string[] Inherited =
    [
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    ];

    // Members that models, enums, unions and requests declare to implement their interfaces.
    private static readonly string[] Generated =
    [
        "Branches", "IsKnown", "IsUnknown", "JsonShape", "Known", "ReadJson", "Value", "WriteJson", "GetOperation", "GetStreamOperation", "Operation", "StreamOperation", "Write",
    ];

    private readonly Dictionary<ModuleType, string> _types = [];
    private readonly IReadOnlyDictionary<ModuleType, string> _short;
    private HashSet<string>? _inMembers;

    public ModuleNames(IReadOnlyList<ApiDefinition> apis, ModuleTypes types, ModuleOptions options)
    {
        Scope = new NameScope(options.Namespace == options.SharedNamespace || options.Namespace == RuntimeNamespaces.NestedIn(options.SharedNamespace) ? [.. options.NestedNamespaces, .. RuntimeTypes.All] : options.NestedNamespaces);
        var stated = types.All.Where(type => !type.Definition.IsDerived).Select(Identifier).ToHashSet(StringComparer.Ordinal);
        Apis = [.. apis.Select((api, index) => ApiNames.Of(api, options, index, Scope, stated))];
        Codecs = Scope.Add(CSharpIdentifier.ToPascalCase(options.ModuleName) + "Json");
        Registration = Scope.Add(CSharpIdentifier.ToPascalCase(options.ModuleName) + "Registration");
        var requests = Apis.SelectMany(api => api.Requests.Concat(api.SocketRequests)).ToHashSet(StringComparer.Ordinal);
        _short = ShortNames.Of(types.All, type => CSharpIdentifier.ToPath(Stated(type)));
        // Types whose names are valid identifiers keep them; types whose names had to be converted are renamed on conflict.
        foreach (var type in types.All.OrderBy(type => type.Definition.IsDerived).ThenBy(type => Identifier(type) != Stated(type))) Add(type, requests);
        Xml = Scope.Add(CSharpIdentifier.ToPascalCase(options.ModuleName) + "Xml");
        Webhooks = [.. apis.Zip(Apis, (api, names) => WebhookNames.Of(api, names.Base, Scope))];
    }

    /// <summary>The names that are already used in the module's namespace.</summary>
    public NameScope Scope { get; }

    /// <summary>The names of each API.</summary>
    public IReadOnlyList<ApiNames> Apis { get; }

    /// <summary>The name of the class that holds composed codecs.</summary>
    public string Codecs { get; }

    /// <summary>The name of the class that describes the XML of types.</summary>
    public string Xml { get; }

    /// <summary>The names of the code that reads webhooks, for each API with webhooks.</summary>
    public IReadOnlyList<WebhookNames?> Webhooks { get; }

    /// <summary>The name of the class that registers the clients with a service collection.</summary>
    public string Registration { get; }

    /// <summary>The names of the types.</summary>
    public IReadOnlyDictionary<ModuleType, string> Types => _types;

    /// <summary>Returns the name of a type.</summary>
    public string Of(ModuleType type) => _types[type];

    /// <summary>Creates a scope for the members of a type. Members must not hide the classes that the type's code mentions.</summary>
    public NameScope MemberScope(string type, params string[] reserved) =>
        new(_inMembers ??= new HashSet<string>([Codecs, Xml, .. Apis.Select(api => api.Auth), .. Inherited], StringComparer.Ordinal), [type, .. reserved]);

    private void Add(ModuleType type, HashSet<string> requests)
    {
        var name = _short.GetValueOrDefault(type) ?? Identifier(type);
        // A type cannot have a member with its own name: members keep their names.
        if (Inherited.Contains(name) || Generated.Contains(name) || HasMember(type.Definition, name)) name += Suffix(type.Definition);
        if (requests.Contains(name)) name += "Body";
        else if (Scope.Contains(name) && type.Api > 0) name = Apis[type.Api].Base + name;
        if (Scope.Contains(name) && !Scope.Contains(name + Suffix(type.Definition))) name += Suffix(type.Definition);
        _types.Add(type, Scope.Add(name));
    }

    private static bool HasMember(TypeDefinition definition, string name) => definition switch
    {
        ObjectDefinition type => type.Members.Any(member => CSharpIdentifier.ToPascalCase(member.CodeName ?? member.Name) == name),
        EnumDefinition type => type.Values.Any(value => CSharpIdentifier.ToPascalCase(value.CodeName ?? value.Value) == name),
        _ => false,
    };

    private static string Suffix(TypeDefinition definition) => definition switch
    {
        EnumDefinition => "Enum",
        UnionDefinition => "Union",
        _ => "Model",
    };

    private static string Identifier(ModuleType type) => CSharpIdentifier.ToPascalCase(Stated(type));

    private static string Stated(ModuleType type) => type.Definition.CodeName ?? type.Definition.Name;
}

/// <summary>The names of the code that is generated for one API of a module.</summary>
internal sealed record ApiNames
{
    /// <summary>The beginning of the names of the API's clients.</summary>
    public required string Base { get; init; }

    /// <summary>The name of the client.</summary>
    public required string Client { get; init; }

    /// <summary>The name of the client's options.</summary>
    public required string ClientOptions { get; init; }

    /// <summary>The name of the class that holds authentication schemes and policies.</summary>
    public required string Auth { get; init; }

    /// <summary>The name of the type that reads the headers of responses; null if the description defines none.</summary>
    public string? Headers { get; init; }

    /// <summary>The name of the class whose methods return <see cref="Headers"/>; null if the description defines none.</summary>
    public string? HeaderExtensions { get; init; }

    /// <summary>The name of the exception.</summary>
    public required string Exception { get; init; }

    /// <summary>The name of the class that answers the client's calls in tests; null if the module has none.</summary>
    public string? Fake { get; init; }

    /// <summary>The name of the class that answers requests over HTTP with the fake; null if the module has none.</summary>
    public string? FakeServer { get; init; }

    /// <summary>The name of the class that makes operations functions for language models; null if the module has none.</summary>
    public string? Tools { get; init; }

    /// <summary>The groups.</summary>
    public required GroupTree Groups { get; init; }

    /// <summary>The names of the groups' clients.</summary>
    public required IReadOnlyDictionary<string, string> GroupClients { get; init; }

    /// <summary>The names of the requests in the order of <see cref="EndpointVariant.Of(ApiDefinition)"/>.</summary>
    public required IReadOnlyList<string> Requests { get; init; }

    /// <summary>The names of the requests that open WebSocket endpoints, in the order of the endpoints.</summary>
    public required IReadOnlyList<string> SocketRequests { get; init; }

    /// <summary>The names of the sessions in the order of the WebSocket endpoints.</summary>
    public required IReadOnlyList<string> Sessions { get; init; }

    public static ApiNames Of(ApiDefinition api, ModuleOptions options, int index, NameScope scope, IReadOnlySet<string> types)
    {
        var clientName = index == 0 ? options.ClientName : null;
        var client = scope.Add(clientName is null ? WithClient(CSharpIdentifier.ToPascalCase(api.Name)) : CSharpIdentifier.ToPascalCase(clientName));
        var name = client.EndsWith("Client", StringComparison.Ordinal) && client.Length > "Client".Length ? client[..^"Client".Length] : client;
        var groups = GroupTree.Of(api);
        var hasHeaders = DescribedHeaders.Of(api).Any();
        var suffix = options.RequestSuffix ?? api.RequestSuffix ?? "Request";
        return new ApiNames
        {
            Base = name,
            Client = client,
            ClientOptions = scope.Add(client + "Options"),
            Auth = scope.Add(name + "Auth"),
            Headers = hasHeaders ? scope.Add(name + "Headers") : null,
            HeaderExtensions = hasHeaders ? scope.Add(name + "HeaderExtensions") : null,
            Exception = scope.Add(name + "Exception"),
            Groups = groups,
            GroupClients = groups.All.ToDictionary(
                group => group, group => scope.Add(CSharpIdentifier.Limit(name + CSharpIdentifier.ToPascalCase(group), GroupLength) + "Client"), StringComparer.Ordinal),
            Requests = [.. EndpointVariant.Of(api).Select(endpoint => scope.Add(Request(endpoint.Name)))],
            SocketRequests = [.. api.Sockets.Select(socket => scope.Add(Request(socket.Id)))],
            Sessions = [.. api.Sockets.Select(socket => scope.Add(CSharpIdentifier.ToPascalCase(socket.Id) + "Session"))],
            Tools = options.HasTools ? scope.Add(name + "Tools") : null,
            Fake = options.HasFakes ? scope.Add(name + "Fake") : null,
            FakeServer = options.HasFakes ? scope.Add(name + "FakeServer") : null,
        };

        // The schema "CreateCompletionRequest" is the body of the operation "createCompletion", whose request is "CreateCompletionCall".
        string Request(string id)
        {
            var identifier = CSharpIdentifier.ToPascalCase(id);
            return types.Contains(identifier + suffix) && !types.Contains(identifier + "Call") ? identifier + "Call" : identifier + suffix;
        }
    }

    // The API's name precedes the group's name.
    private const int GroupLength = 140;

    private static string WithClient(string name) => name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
}
