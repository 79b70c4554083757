using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds operations that cannot be distinguished.</summary>
internal static class Operations
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        CheckIds(api, diagnostics);
        CheckRoutes(api, diagnostics);
        foreach (var socket in api.Sockets) CheckMessages(socket, diagnostics);
    }

    private static void CheckIds(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var endpoint in api.Endpoints) CheckId(endpoint.Id, endpoint.Location);
        foreach (var socket in api.Sockets) CheckId(socket.Id, socket.Location);

        void CheckId(string id, SourceLocation location)
        {
            if (!first.TryAdd(id, location)) diagnostics.Report(DiagnosticDescriptors.DuplicateOperation, location, id, first[id].Line);
        }
    }

    private static void CheckRoutes(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Endpoint>(StringComparer.Ordinal);
        foreach (var endpoint in api.Endpoints)
        {
            var path = endpoint.Path.Segments.Select(segment => segment is PathLiteral literal ? literal.Text : "{}");
            // Constant parameters also distinguish requests: "?Action=CreateQueue".
            var constants = endpoint.Parameters.Where(parameter => parameter.IsRequired && parameter.Constant is not null)
                .Select(parameter => $"&{parameter.In}:{parameter.Name}={parameter.Constant.AsText()}");
            var route = $"{endpoint.Method} {string.Concat(path)}{string.Concat(constants)}";
            if (!first.TryAdd(route, endpoint))
                diagnostics.Report(DiagnosticDescriptors.DuplicateRoute, endpoint.Location, endpoint.Method, endpoint.Path, first[route].Id);
        }
    }

    private static void CheckMessages(SocketEndpoint socket, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in socket.Messages.Where(message => !names.Add(message.Name)))
            diagnostics.Report(DiagnosticDescriptors.DuplicateMessage, message.Location, message.Name, socket.Id);
    }
}
