using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds WebSocket endpoints to the client methods that open them.</summary>
internal static class ConnectBinder
{
    private const string Argument = "request";

    /// <summary>Creates the methods of an endpoint: one with a parameter for each value, and an overload that takes the request.</summary>
    public static IEnumerable<ConnectPlan> Bind(BoundSocket socket, NameScope scope, LinkResolver links, bool hasPriority)
    {
        var position = socket.Socket.Messages
            .Where(message => message.Direction.HasFlag(SocketDirection.Send))
            .Select((message, index) => (message, index))
            .FirstOrDefault(send => send.message.Role == SocketMessageRole.Open, (message: null!, index: -1));
        var open = position.index < 0 ? null : socket.Session.Sends[position.index];
        var call = SugarCall.Of(socket.Members, ["cancellationToken", "open", "session"]);
        var name = scope.Add($"Connect{CSharpIdentifier.ToPascalCase(socket.Socket.Id)}Async");
        yield return Method(call.Documentation, call.Parameters, call.RequiredCount) with { Request = new ConstructionPlan(socket.Request.Name, call.Arguments, call.Assignments) };
        yield return Method([$"<param name=\"{Argument}\">The request.</param>"], [$"{socket.Request.Name} {Argument}"], requiredCount: 1) with { Argument = Argument, IsPreferred = hasPriority && call.RequiredCount <= 1 };

        ConnectPlan Method(IReadOnlyList<string> documentation, IReadOnlyList<string> parameters, int requiredCount) => new()
        {
            Name = name,
            Documentation =
            [
                .. socket.Request.Documentation,
                .. documentation,
                .. open is null ? [] : Comment.Parameter("open", links, position.message.Documentation, "The first message."),
                "<param name=\"cancellationToken\">Ends the attempt to connect.</param>",
                "<returns>The open connection.</returns>",
            ],
            Session = socket.Session.Name,
            Parameters =
            [
                .. parameters.Take(requiredCount),
                .. open is { NeedsValues: true } ? [$"{open.Type} open"] : Array.Empty<string>(),
                .. open is { NeedsValues: false } ? [$"{open.Type}? open = null"] : Array.Empty<string>(),
                .. parameters.Skip(requiredCount),
                "global::System.Threading.CancellationToken cancellationToken = default",
            ],
            Request = new ConstructionPlan(socket.Request.Name, [], []),
            Open = open,
            IsObsolete = socket.Socket.IsDeprecated,
        };
    }
}
