using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Models;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds WebSocket endpoints to requests, sessions, and the methods that open them.</summary>
internal sealed class SocketBinder(ModuleContext context, int api, OperationBinder operations, ParameterOrder order)
{
    private static readonly string[] SessionMembers =
    [
        "CloseAsync", "DisposeAsync", "KeepAlive", "ReceiveAsync", "ReceiveMessagesAsync", "SayGoodbyeAsync", "SendAsync", "SendBinaryAsync", "Subprotocol",
    ];

    private static readonly Expression Message = new("message");

    public BoundSocket Bind(SocketEndpoint socket, SocketTypes types, string requestName, string sessionName)
    {
        var properties = new RequestProperties(context.Names.MemberScope(requestName, "GetOperation", "Operation", "Write"), context.Links[api]);
        var parameters = new ParameterBinder(context, api, properties);
        var path = parameters.Bind(socket.Path, socket.Parameters);
        var members = order.Of(socket.Id, properties.Members);
        var request = new RequestPlan
        {
            Name = requestName,
            Documentation = Comment.Of(context.Links[api], socket.Documentation, $"Connects to `{socket.Path.Text}`."),
            IsObsolete = socket.IsDeprecated,
            Properties = [.. properties.Members.Select(member => member.Property)],
            Arguments = RequestArguments.Of(members.Where(member => member.Property.IsRequired), []),
            Operations = [Operation(socket)],
            Path = path,
            Writes = [.. parameters.Writes, .. new SecretBinder(context, api).Writes(properties.Members, null)],
            UsesObsolete = properties.Members.Any(member => member.Property.IsObsolete),
        };
        var session = Session(socket, types, sessionName);
        return new BoundSocket(socket, request, session, members);
    }

    private OperationPlan Operation(SocketEndpoint socket)
    {
        var protocols = socket.Subprotocols.Count == 0 ? null : $"Subprotocols = [{string.Join(", ", socket.Subprotocols.Select(CSharpLiteral.String))}]";
        return new OperationPlan
        {
            Name = "Operation",
            Method = "GetOperation",
            Documentation = Comment.Summary($"Describes the operation `{socket.Path.Text}`."),
            Type = context.Runtime.Type("ApiSocketOperation"),
            Interface = context.Runtime.Type("IApiSocketRequest"),
            Arguments = $"{CSharpLiteral.String(socket.Id)}, {CSharpLiteral.String(socket.Path.Text)}",
            Initializers = [.. operations.Initializers(socket.Auth, socket.Headers, socket.Servers, []), .. protocols is null ? Array.Empty<string>() : [protocols]],
        };
    }

    private SessionPlan Session(SocketEndpoint socket, SocketTypes types, string name)
    {
        var sent = context.Resolver.Resolve(api, types.Sent);
        var received = context.Resolver.Resolve(api, types.Received);
        var scope = context.Names.MemberScope(name, SessionMembers);
        var sends = socket.Messages.Where(message => message.Direction.HasFlag(SocketDirection.Send)).Select(message => (message, Plan: Send(message, types.Sent, scope))).ToList();
        return new SessionPlan
        {
            Name = name,
            Documentation = Comment.Of(context.Links[api], socket.Documentation, $"A connection to `{socket.Path.Text}`."),
            Sent = sent,
            SentCodec = context.Resolver.Codecs.ValueCodec(sent),
            Received = received,
            ReceivedCodec = context.Resolver.Codecs.ValueCodec(received),
            Sends = [.. sends.Select(send => send.Plan)],
            Goodbye = sends.FirstOrDefault(send => send.message.Role == SocketMessageRole.Close).Plan,
        };
    }

    private SendPlan Send(SocketMessage message, TypeReference sent, NameScope scope)
    {
        var name = scope.Add($"Send{CSharpIdentifier.ToPascalCase(message.Name)}Async");
        var isBinary = SocketTypes.IsBinary(message);
        var type = context.Resolver.Resolve(api, message.Type);
        return new SendPlan
        {
            Name = name,
            Documentation = Comment.Of(context.Links[api], message.Documentation, $"Sends the message `{message.Name}`."),
            Type = isBinary ? context.Resolver.Bytes : type with { IsNullable = false },
            Call = isBinary ? "SendBinaryAsync" : "SendAsync",
            Message = isBinary ? Message : UnionBinder.Wrapped(context, api, sent, type, Message),
            NeedsValues = isBinary || NeedsValues(message.Type),
        };
    }

    // Members with constants do not need to be set.
    private bool NeedsValues(TypeReference type) =>
        context.Resolver.Definition(api, type) is not { Definition: ObjectDefinition definition } found
        || definition.Members.Any(member => context.Members.Find(found, member.Name) is { Plan.IsRequired: true });
}

/// <summary>A WebSocket endpoint and the information that its methods need.</summary>
/// <param name="Socket">The endpoint.</param>
/// <param name="Request">The request that opens it.</param>
/// <param name="Session">The open connection.</param>
/// <param name="Members">The members that a caller sets.</param>
internal sealed record BoundSocket(SocketEndpoint Socket, RequestPlan Request, SessionPlan Session, IReadOnlyList<RequestMember> Members);
