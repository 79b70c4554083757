using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads responses: <c>returns: Model</c>, <c>returns: { 200: Model, 202: none }</c>, <c>errors: { 404: NotFound }</c>.
/// </summary>
internal static class ResponseReader
{
    private const string AnySuccess = "2XX";
    private const string AnyError = "default";

    /// <summary>Reads the responses of an endpoint: exact codes before ranges before the default.</summary>
    public static IReadOnlyList<Response> ReadAll(Section endpoint) =>
        InOrder([.. Read(endpoint, "returns", AnySuccess), .. Read(endpoint, "errors", AnyError)]);

    /// <summary>Reads the error responses of every endpoint of an API.</summary>
    public static IReadOnlyList<Response> ReadErrors(Section api) => [.. Read(api, "errors", AnyError)];

    /// <summary>Orders responses: exact codes before ranges before the default.</summary>
    public static IReadOnlyList<Response> InOrder(IEnumerable<Response> responses) =>
        [.. responses.OrderBy(response => response.Status == AnyError ? 2 : response.Status.EndsWith("XX", StringComparison.Ordinal) ? 1 : 0)
            .ThenBy(response => response.Status, StringComparer.Ordinal)];

    private static IEnumerable<Response> Read(Section section, string key, string status)
    {
        if (section.Value(key) is not { } node) return [];
        if (node is not MappingNode mapping || mapping.Entries.All(entry => Keywords.Response.Keys.Contains(entry.Key)))
            return ReadOne(node, status, section.Diagnostics);
        return mapping.Entries.SelectMany(entry => ReadUnderStatus(entry, key == "returns", section.Diagnostics));
    }

    private static IEnumerable<Response> ReadUnderStatus(DocumentNode entry, bool isSuccess, DiagnosticBag diagnostics)
    {
        var status = entry.Key.Replace("xx", "XX", StringComparison.Ordinal);
        if (IsStatus(status) && (status[0] == '2') == isSuccess) return ReadOne(entry, status, diagnostics);
        diagnostics.Report(
            DiagnosticDescriptors.InvalidStatus, entry.KeyLocation, entry.Key, isSuccess ? "returns" : "errors", isSuccess ? "2XX" : "4XX");
        return [];
    }

    // RFC 9110, section 15.
    private static bool IsStatus(string status) =>
        status == AnyError || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && (status[1..] == "XX" || (char.IsAsciiDigit(status[1]) && char.IsAsciiDigit(status[2]))));

    private static IEnumerable<Response> ReadOne(DocumentNode node, string status, DiagnosticBag diagnostics)
    {
        if (node is not MappingNode) return Answer.Read(node, contentType: null, diagnostics)?.ToResponses(status, node.Location) ?? [];
        if (Section.Open(node, Keywords.Response, diagnostics) is not { } section) return [];
        var answer = section.Value("type") is { } type ? Answer.Read(type, section.Text("contentType"), diagnostics) : Answer.Empty;
        var headers = section.Entries("headers").Select(header => ReadHeader(header, diagnostics)).OfType<ResponseHeader>().ToList();
        return answer?.ToResponses(status, node.Location)
            .Select(response => response with { Headers = headers, Documentation = section.Documentation() }) ?? [];
    }

    private static ResponseHeader? ReadHeader(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (entry is not MappingNode)
            return NotationParser.Parse(entry, diagnostics) is { } notation ? new ResponseHeader(entry.Key, notation.Type) : null;
        if (Section.Open(entry, Keywords.ResponseHeader, diagnostics) is not { } section) return null;
        var type = section.Value("type") is { } node ? NotationParser.Parse(node, diagnostics)?.Type : TypeReference.String;
        return type is null ? null : new ResponseHeader(entry.Key, type) { Documentation = section.Documentation() };
    }
}
