using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds servers whose URL contains an undeclared variable.</summary>
internal static class Servers
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        IEnumerable<Server> servers =
            [.. api.Servers, .. api.Endpoints.SelectMany(endpoint => endpoint.Servers), .. api.Sockets.SelectMany(socket => socket.Servers)];
        foreach (var server in servers)
        {
            var declared = server.Variables.Select(variable => variable.Name).ToList();
            foreach (var name in PathTemplate.Parse(server.Url).ParameterNames.Except(declared))
                diagnostics.Report(DiagnosticDescriptors.UndeclaredServerVariable, server.Location, name);
        }
    }
}
