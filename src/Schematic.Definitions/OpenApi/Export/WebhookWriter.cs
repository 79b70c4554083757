using System.Globalization;
using System.Text.Json.Nodes;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes the requests that an API sends.</summary>
internal static class WebhookWriter
{
    /// <summary>Writes the webhooks, and the types of other requests under names that are no events.</summary>
    public static JsonObject Write(ApiDefinition api, SchemaWriter schemas)
    {
        var written = new JsonObject();
        var webhooks = new Queue<Webhook>(api.Webhooks);
        foreach (var (index, type) in api.Notifications.Index())
        {
            var webhook = webhooks.TryPeek(out var next) && next.Payload == type ? webhooks.Dequeue() : null;
            var operation = (webhook is null ? TypesOnly() : new JsonObject().With(webhook.Documentation).WithMark("deprecated", webhook.IsDeprecated))
                .With("requestBody", new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Write(type) } } })
                .With("responses", new JsonObject { ["200"] = new JsonObject { ["description"] = "" } });
            written[webhook?.Name ?? NameOf(api, index)] = new JsonObject { ["post"] = operation };
        }

        return written;
    }

    /// <summary>Writes a signature.</summary>
    public static JsonNode Write(WebhookSignature signature) => signature.IsStandard
        ? JsonValue.Create("standard")
        : new JsonObject { ["header"] = signature.Header }
            .With("form", signature.Form == WebhookSignature.Signature ? null : signature.Form)
            .With("separator", signature.Separator)
            .With("encoding", signature.IsBase64 ? "base64" : null)
            .With("timestamp", signature.TimestampHeader)
            .With("id", signature.IdHeader)
            .With("signed", signature.Signed)
            .With("secret", signature.IsSecretBase64 ? "base64" : null)
            .With("tolerance", signature.Tolerance is { } tolerance ? tolerance.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms" : null);

    private static JsonObject TypesOnly()
    {
        var operation = new JsonObject();
        SchematicExtension.Of(operation)[SchematicExtension.TypesOnly] = true;
        return operation;
    }

    private static string NameOf(ApiDefinition api, int index)
    {
        var name = $"notification{index + 1}";
        while (api.Webhooks.Any(webhook => webhook.Name == name)) name += "_";
        return name;
    }
}
