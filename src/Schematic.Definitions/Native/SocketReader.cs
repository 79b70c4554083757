using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>Reads WebSocket endpoints.</summary>
internal static class SocketReader
{
    private static readonly Dictionary<string, SocketDirection> Directions = new(StringComparer.Ordinal)
    {
        ["client"] = SocketDirection.Send,
        ["server"] = SocketDirection.Receive,
        ["both"] = SocketDirection.Both,
    };

    /// <summary>Reads a WebSocket endpoint.</summary>
    public static SocketEndpoint? Read(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (Section.Open(entry, Keywords.Socket, diagnostics) is not { } section) return null;
        if (section.Value("connect") is not { } connect)
        {
            section.ReportMissing("connect");
            return null;
        }

        var path = PathReader.Read(connect, diagnostics);
        var parameters = ParameterReader.ReadAll(section, path);
        return new SocketEndpoint
        {
            Id = entry.Key,
            Path = path,
            Group = section.Text("group"),
            Documentation = section.Documentation(),
            IsDeprecated = section.Flag("deprecated"),
            Parameters = ConstantHeaders.RemovedFrom(parameters),
            Headers = ConstantHeaders.Of(parameters),
            Auth = AuthPolicyReader.Read(section),
            Servers = ServerReader.Read(section),
            Subprotocols = section.Texts("subprotocols"),
            Messages =
            [
                .. ReadMessages(section, "open", SocketMessageRole.Open, SocketDirection.Send),
                .. ReadMessages(section, "close", SocketMessageRole.Close, SocketDirection.Send),
                .. ReadMessages(section, "keepAlive", SocketMessageRole.KeepAlive, SocketDirection.Send),
                .. ReadMessages(section, "send", SocketMessageRole.Exchange, SocketDirection.Send),
                .. ReadMessages(section, "receive", SocketMessageRole.Exchange, SocketDirection.Receive),
                .. ReadMessages(section, "both", SocketMessageRole.Exchange, SocketDirection.Both),
            ],
            Location = entry.KeyLocation,
        };
    }

    private static IEnumerable<SocketMessage> ReadMessages(
        Section socket, string key, SocketMessageRole role, SocketDirection direction) =>
        socket.Entries(key).Select(entry => ReadMessage(entry, direction, socket.Diagnostics)).OfType<SocketMessage>()
            .Select(message => message with { Role = role });

    private static SocketMessage? ReadMessage(DocumentNode entry, SocketDirection direction, DiagnosticBag diagnostics)
    {
        if (entry is not MappingNode)
        {
            return NotationParser.ParseType(entry, diagnostics, TypeWords.Binary) is { } single
                ? new SocketMessage(entry.Key, direction, single) { Location = entry.KeyLocation }
                : null;
        }

        if (Section.Open(entry, Keywords.Message, diagnostics) is not { } section) return null;
        if (section.Value("type") is not { } node)
        {
            section.ReportMissing("type");
            return null;
        }

        if (NotationParser.ParseType(node, diagnostics, TypeWords.Binary) is not { } type) return null;
        var from = section.Choice("from", Directions.Keys);
        return new SocketMessage(entry.Key, from is null ? direction : Directions[from], type)
        {
            Documentation = section.Documentation(),
            Location = entry.KeyLocation,
        };
    }
}
