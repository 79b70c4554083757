using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds the variables of an API's first server to options.</summary>
internal sealed class ServerBinder
{
    /// <param name="api">The API.</param>
    /// <param name="options">The name of the client's options.</param>
    /// <param name="scope">The scope of the client's options.</param>
    public ServerBinder(ApiDefinition api, string options, NameScope scope)
    {
        if (api.Servers is not [{ Variables.Count: > 0 } server, ..]) return;
        var names = server.Variables.ToDictionary(variable => variable.Name, variable => scope.Add(CSharpIdentifier.ToPascalCase(variable.Name)), StringComparer.Ordinal);
        Options = [.. server.Variables.Select(variable => Option(variable, names[variable.Name]))];
        var url = ServerUrl.Interpolated(server, variable => $"(({options})options).{names[variable.Name]} ?? {CSharpLiteral.String(variable.Default)}");
        Initializer = $"ServerUrl = static options => {url}";
    }

    /// <summary>The options that hold the values of variables.</summary>
    public IReadOnlyList<PropertyPlan> Options { get; } = [];

    /// <summary>The assignment of the profile's object initializer; null if the server has no variables.</summary>
    public string? Initializer { get; }

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
