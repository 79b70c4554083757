using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The types of all JSON messages in each direction of a WebSocket endpoint.</summary>
/// <param name="Sent">The messages that the client sends.</param>
/// <param name="Received">The messages that the server sends.</param>
internal sealed record SocketTypes(TypeReference Sent, TypeReference Received)
{
    /// <summary>Adds unions for endpoints that have messages of several types.</summary>
    /// <returns>The API with the unions, and the types for each of its endpoints.</returns>
    public static (ApiDefinition Api, IReadOnlyList<SocketTypes> Types) AddTo(ApiDefinition api)
    {
        if (api.Sockets.Count == 0) return (api, []);
        var names = new NameScope(api.Types.Select(type => type.Name));
        var unions = new List<UnionDefinition>();
        var types = api.Sockets.Select(socket => new SocketTypes(
            Of(socket, SocketDirection.Send, "Sent", names, unions),
            Of(socket, SocketDirection.Receive, "Received", names, unions))).ToList();
        return (api with { Types = [.. api.Types, .. unions] }, types);
    }

    private static TypeReference Of(SocketEndpoint socket, SocketDirection direction, string suffix, NameScope names, List<UnionDefinition> unions)
    {
        var types = socket.Messages
            .Where(message => message.Direction.HasFlag(direction) && !IsBinary(message))
            .Select(message => message.Type)
            .Distinct()
            .ToList();
        if (types.Count == 0) return TypeReference.Any;
        if (types.Count == 1) return types[0];
        var union = new UnionDefinition(names.Add(CSharpIdentifier.ToPascalCase(socket.Id) + suffix), [.. types.Select(type => new UnionBranch(type))])
        {
            IsDerived = true,
            Documentation = new Documentation(direction == SocketDirection.Send ? $"A message that the client sends to {socket.Id}." : $"A message that {socket.Id} sends."),
            Location = socket.Location,
        };
        unions.Add(union);
        return new NamedReference(union.Name);
    }

    /// <summary>True if a message contains bytes instead of JSON.</summary>
    public static bool IsBinary(SocketMessage message) => message.Type is PrimitiveReference { Kind: PrimitiveKind.File };
}
