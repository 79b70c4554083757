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

    private static readonly string[] Keys = ["header", "form", "separator", "encoding", "timestamp", "id", "signed", "secret", "tolerance"];

    private static readonly string[] Placeholders = [WebhookSignature.Signature, WebhookSignature.Timestamp, WebhookSignature.Id];

    private static readonly char[] Separators = [',', ';', '&', '|', ' '];

    /// <summary>Reads a signature; returns null if it is not valid.</summary>
    public WebhookSignature? Read(DocumentNode node)
    {
        if (node.AsText() == Standard) return new WebhookSignature { IsStandard = true };
        if (node is not MappingNode mapping) return Fail(node, "The signature of webhooks", $"'{Standard}' or a mapping with a header");
        foreach (var unknown in mapping.Entries.Where(entry => !Keys.Contains(entry.Key))) malformed(unknown.KeyLocation, $"'{unknown.Key}'", "one of " + string.Join(", ", Keys));
        if (FindError(mapping) is var (part, subject, expected)) return Fail(part, subject, expected);
        var form = mapping.GetText("form") ?? WebhookSignature.Signature;
        var signature = new WebhookSignature
        {
            Header = mapping.GetText("header")!,
            Form = form,
            Separator = mapping.GetText("separator") ?? SeparatorOf(form),
            IsBase64 = mapping.GetText("encoding") == "base64",
            TimestampHeader = mapping.GetText("timestamp"),
            IdHeader = mapping.GetText("id"),
            Signed = mapping.GetText("signed") ?? (HasTime(mapping, form) ? WebhookSignature.Timestamp + "." + WebhookSignature.Body : WebhookSignature.Body),
            IsSecretBase64 = mapping.GetText("secret") == "base64",
            Tolerance = CallDuration.Parse(mapping.GetText("tolerance")),
        };
        if (!IsForm(signature)) return Fail(mapping["form"] ?? mapping["separator"]!, "'form'", "parts with one placeholder each, {signature} once and {timestamp} and {id} at most once, and with different labels if there are several");
        return IsComplete(signature) ? signature : Fail(mapping["signed"] ?? mapping, "'signed'", "a string with {body} once, and with {timestamp} and {id} exactly if 'form' has them or they have a header");
    }

    private static (DocumentNode Node, string Subject, string Expected)? FindError(MappingNode mapping)
    {
        if (!WireText.IsToken(mapping.GetText("header") ?? "")) return (mapping["header"] ?? mapping, "'header'", "the name of the header with the signature");
        foreach (var key in (string[])["form", "separator", "signed"])
        {
            if (mapping[key] is { } text && string.IsNullOrEmpty(text.AsText())) return (text, $"'{key}'", "a string");
        }

        foreach (var key in (string[])["timestamp", "id"])
        {
            if (mapping[key] is { } name && !WireText.IsToken(name.AsText() ?? "")) return (name, $"'{key}'", "the name of a header");
        }

        if (mapping["encoding"] is { } encoding && encoding.AsText() is not ("hex" or "base64")) return (encoding, "'encoding'", "hex or base64");
        if (mapping["secret"] is { } secret && secret.AsText() is not ("utf8" or "base64")) return (secret, "'secret'", "utf8 or base64");
        if (mapping["tolerance"] is { } tolerance && !(CallDuration.Parse(tolerance.AsText()) > TimeSpan.Zero)) return (tolerance, "'tolerance'", "a duration, such as 5m");
        return null;
    }

    // Between the first two placeholders; a form with one placeholder has no parts.
    private static string? SeparatorOf(string form)
    {
        var end = form.IndexOf('}', StringComparison.Ordinal);
        var next = end < 0 ? -1 : form.IndexOf('{', end);
        var found = next < 0 ? -1 : form.AsSpan(end..next).IndexOfAny(Separators);
        return found < 0 ? null : form[end + found].ToString();
    }

    private static bool HasTime(MappingNode mapping, string form) => mapping["timestamp"] is not null || form.Contains(WebhookSignature.Timestamp, StringComparison.Ordinal);

    // A part is recognized by its label, so that no label is the beginning of another one.
    private static bool IsForm(WebhookSignature signature)
    {
        string[] parts = signature.Separator is null ? [signature.Form] : signature.Form.Split(signature.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var labels = parts.Select(part => part.Split('{')[0]).ToList();
        return parts.All(part => Count(part, "{") == 1 && Placeholders.Any(placeholder => Count(part, placeholder) == 1))
            && !HasUnknown(signature.Form)
            && Count(signature.Form, WebhookSignature.Signature) == 1
            && Placeholders.All(placeholder => Count(signature.Form, placeholder) <= 1)
            && labels.Index().All(label => labels.Index().All(other => other.Index == label.Index || !other.Item.StartsWith(label.Item, StringComparison.Ordinal)));
    }

    private static int Count(string text, string placeholder) => text.Split(placeholder).Length - 1;

    private static bool HasUnknown(string text) => Placeholders.Append(WebhookSignature.Body).Aggregate(text, (rest, placeholder) => rest.Replace(placeholder, "", StringComparison.Ordinal)).AsSpan().ContainsAny('{', '}');

    // A time or an id that is not signed proves nothing, one without a location is unknown, and one with two is ambiguous.
    private static bool IsComplete(WebhookSignature signature) =>
        Count(signature.Signed, WebhookSignature.Body) == 1
        && !HasUnknown(signature.Signed)
        && HasOneSource(signature, WebhookSignature.Timestamp, signature.TimestampHeader)
        && HasOneSource(signature, WebhookSignature.Id, signature.IdHeader);

    private static bool HasOneSource(WebhookSignature signature, string placeholder, string? header) =>
        Count(signature.Form, placeholder) + (header is null ? 0 : 1) == Math.Min(1, Count(signature.Signed, placeholder));

    private WebhookSignature? Fail(DocumentNode node, string subject, string expected)
    {
        malformed(node.Location, subject, expected);
        return null;
    }
}
