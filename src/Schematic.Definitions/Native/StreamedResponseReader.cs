using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads <c>streams</c>: a response that is received item by item.</summary>
internal static class StreamedResponseReader
{
    /// <summary>Reads the stream of an endpoint; null if there is none.</summary>
    public static StreamedResponse? Read(Section endpoint)
    {
        if (endpoint.Inner("streams", Keywords.Streams) is not { } section) return null;
        if (section.OneOf("events", "lines", "sequence") is not { } item)
        {
            section.ReportMissing("events");
            return null;
        }

        if (NotationParser.ParseType(item, section.Diagnostics) is not { } type) return null;
        var (framing, mediaType) = item.Key switch
        {
            "events" => (StreamFraming.ServerSentEvents, "text/event-stream"),
            "lines" => (StreamFraming.JsonLines, "application/x-ndjson"),
            _ => (StreamFraming.JsonSequence, "application/json-seq"),
        };
        return new StreamedResponse(framing, type)
        {
            MediaType = section.Text("contentType") ?? mediaType,
            Flag = section.Text("when"),
            EndMarker = section.Text("end"),
            Location = (section.Value("when") ?? section.Node).Location,
        };
    }
}
