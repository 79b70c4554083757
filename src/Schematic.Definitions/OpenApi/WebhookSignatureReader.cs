using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the signature of webhooks, which OpenAPI does not define.</summary>
/// <param name="malformed">Reports a location, a subject and what it must be.</param>
internal sealed class WebhookSignatureReader(Action<SourceLocation, string, string> malformed)
{
    /// <summary>The extension at the root of a document.</summary>
    public const string Extension = "x-webhook-signature";

    private const string Standard = "standard";

    private static readonly string[] Keys = ["header", "prefix", "encoding", "timestamp", "id", "signed", "tolerance"];

    /// <summary>Reads a signature; returns null if it is not valid.</summary>
    public WebhookSignature? Read(DocumentNode node)
    {
        if (node.AsText() == Standard) return new WebhookSignature { IsStandard = true };
        if (node is not MappingNode mapping) return Fail(node, "The signature of webhooks", $"'{Standard}' or a mapping with a header");
        foreach (var unknown in mapping.Entries.Where(entry => !Keys.Contains(entry.Key))) malformed(unknown.KeyLocation, $"'{unknown.Key}'", "one of " + string.Join(", ", Keys));
        if (!WireText.IsToken(mapping.GetText("header") ?? "")) return Fail(mapping["header"] ?? mapping, "'header'", "the name of the header with the signature");
        if (mapping["encoding"] is { } encoding && encoding.AsText() is not ("hex" or "base64")) return Fail(encoding, "'encoding'", "hex or base64");
        if (mapping["timestamp"] is { } timestamp && !WireText.IsToken(timestamp.AsText() ?? "")) return Fail(timestamp, "'timestamp'", "the name of a header");
        if (mapping["id"] is { } id && !WireText.IsToken(id.AsText() ?? "")) return Fail(id, "'id'", "the name of a header");
        if (mapping["tolerance"] is { } tolerance && !(CallDuration.Parse(tolerance.AsText()) > TimeSpan.Zero)) return Fail(tolerance, "'tolerance'", "a duration, such as 5m");
        var signature = new WebhookSignature
        {
            Header = mapping.GetText("header")!,
            Prefix = mapping.GetText("prefix") ?? "",
            IsBase64 = mapping.GetText("encoding") == "base64",
            TimestampHeader = mapping.GetText("timestamp"),
            IdHeader = mapping.GetText("id"),
            Signed = mapping.GetText("signed") ?? (mapping["timestamp"] is null ? WebhookSignature.Body : WebhookSignature.Timestamp + "." + WebhookSignature.Body),
            Tolerance = CallDuration.Parse(mapping.GetText("tolerance")),
        };
        return IsComplete(signature) ? signature : Fail(mapping["signed"] ?? mapping, "'signed'", "a string with {body} once, and with {timestamp} and {id} for the headers 'timestamp' and 'id'");
    }

    // A time or an id that is not signed proves nothing, and one without a header is unknown.
    private static bool IsComplete(WebhookSignature signature) =>
        signature.Signed.Split(WebhookSignature.Body).Length == 2
        && signature.Signed.Contains(WebhookSignature.Timestamp, StringComparison.Ordinal) == signature.TimestampHeader is not null
        && signature.Signed.Contains(WebhookSignature.Id, StringComparison.Ordinal) == signature.IdHeader is not null;

    private WebhookSignature? Fail(DocumentNode node, string subject, string expected)
    {
        malformed(node.Location, subject, expected);
        return null;
    }
}
