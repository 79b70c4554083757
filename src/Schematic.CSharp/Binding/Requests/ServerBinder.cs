using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the variables of servers to options: those of the API's first server, and of the first server of each operation.</summary>
internal sealed class ServerBinder
{
    private readonly string _options;
    private readonly Dictionary<string, string> _names;

    /// <param name="api">The API.</param>
    /// <param name="options">The name of the client's options.</param>
    /// <param name="scope">The scope of the client's options.</param>
    public ServerBinder(ApiDefinition api, string options, NameScope scope)
    {
        _options = options;
        IEnumerable<IReadOnlyList<Server>> servers = [api.Servers, .. api.Endpoints.Select(endpoint => endpoint.Servers), .. api.Sockets.Select(socket => socket.Servers)];
        var variables = servers.SelectMany(listed => listed.Take(1)).SelectMany(server => server.Variables).DistinctBy(variable => variable.Name, StringComparer.Ordinal).ToList();
        _names = variables.ToDictionary(variable => variable.Name, variable => scope.Add(CSharpIdentifier.ToPascalCase(variable.Name)), StringComparer.Ordinal);
        Options = [.. variables.Select(variable => Option(variable, _names[variable.Name]))];
        Initializer = api.Servers is [var first, ..] ? InitializerOf(first) : null;
    }

    /// <summary>The options that hold the values of variables.</summary>
    public IReadOnlyList<PropertyPlan> Options { get; }

    /// <summary>The assignment of the profile's object initializer; null if the server has no variables.</summary>
    public string? Initializer { get; }

    /// <summary>Returns the assignment of an object initializer for the URL of a server; null if the server has no variables.</summary>
    public string? InitializerOf(Server server) => server.Variables.Count == 0 ? null
        : $"ServerUrl = static options => {ServerUrl.Interpolated(server, variable => $"(({_options})options).{_names[variable.Name]} ?? {CSharpLiteral.String(variable.Default)}")}";

    private static PropertyPlan Option(ServerVariable variable, string name)
    {
        var values = variable.Values.Count == 0 ? null : $"One of {string.Join(", ", variable.Values)}.";
        return new PropertyPlan
        {
            Name = name,
            Type = new CSharpType("string") { IsNullable = true },
            Documentation = Comment.Of(LinkResolver.Absolute, new Documentation(variable.Description), $"The variable {{{variable.Name}}} of the server's URL.", values, $"Default: {variable.Default}."),
        };
    }
}
