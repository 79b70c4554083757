using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads <c>baseUrl</c> or <c>servers</c>.</summary>
internal static class ServerReader
{
    /// <summary>Reads the servers of an API, endpoint or WebSocket endpoint.</summary>
    public static IReadOnlyList<Server> Read(Section section)
    {
        if (section.OneOf("baseUrl", "servers") is not { } entry) return [];
        if (entry.Key == "baseUrl") return section.Text("baseUrl") is { } url ? [new Server(url) { Location = entry.Location }] : [];
        if (entry is SequenceNode sequence)
            return [.. sequence.Items.Select(item => ReadServer(item, section.Diagnostics)).OfType<Server>()];
        Expectation.Report(entry, "a list of servers", section.Diagnostics);
        return [];
    }

    private static Server? ReadServer(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node is not MappingNode)
            return Expectation.Text(node, diagnostics) is { } single ? new Server(single) { Location = node.Location } : null;
        if (Section.Open(node, Keywords.Server, diagnostics) is not { } section) return null;
        if (section.Text("url") is not { } url)
        {
            section.ReportMissing("url");
            return null;
        }

        return new Server(url)
        {
            Name = section.Text("name"),
            Description = section.Text("summary"),
            Location = node.Location,
            Variables = [.. section.Entries("variables").Select(entry => ReadVariable(entry, diagnostics)).OfType<ServerVariable>()],
        };
    }

    private static ServerVariable? ReadVariable(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (entry is not MappingNode)
            return Expectation.Text(entry, diagnostics) is { } value ? new ServerVariable(entry.Key, value) : null;
        if (Section.Open(entry, Keywords.ServerVariable, diagnostics) is not { } section) return null;
        var values = section.Texts("values");
        if ((section.Text("default") ?? (values.Count > 0 ? values[0] : null)) is { } standard)
            return new ServerVariable(entry.Key, standard) { Values = values, Description = section.Text("summary") };
        section.ReportMissing("default");
        return null;
    }
}
