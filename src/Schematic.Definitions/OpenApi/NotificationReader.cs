using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads the requests that an API sends: webhooks and callbacks. A client does not send them, but receivers need
/// the types of their content.
/// </summary>
internal sealed class NotificationReader(OpenApiContext context)
{
    private readonly BodyReader _bodies = new(context);

    /// <summary>Reads the webhooks with JSON bodies, and the types of all request bodies.</summary>
    public (IReadOnlyList<Webhook> Webhooks, IReadOnlyList<TypeReference> Types) Read()
    {
        var types = new List<TypeReference>();
        var webhooks = new List<Webhook>();
        foreach (var webhook in Described(context.Root.GetMapping("webhooks") ?? context.Root.GetMapping("x-webhooks")))
        {
            var bodies = Bodies(webhook.Value, webhook.Key).ToList();
            types.AddRange(bodies.SelectMany(body => TypeUses.Of(body.Body)));
            var json = bodies.SelectMany(body => body.Body.Contents.OfType<JsonBody>(), (body, content) => (body.Node, content.Type)).FirstOrDefault();
            if (json.Type is null || json.Node.Get(SchematicExtension.Key).GetBoolean(SchematicExtension.TypesOnly) == true) continue;
            webhooks.Add(new Webhook(webhook.Key, json.Type)
            {
                Documentation = Documentations.Of(json.Node),
                IsDeprecated = json.Node.GetBoolean("deprecated") == true,
                Location = webhook.KeyLocation,
            });
        }

        foreach (var operation in Described(context.Root.GetMapping("paths")).SelectMany(path => PathItem.Operations(context, path.Value)))
            foreach (var callback in Described(operation.Node.GetMapping("callbacks")))
                types.AddRange(Callback(callback));
        return (webhooks, types);
    }

    /// <summary>Reads the signature of the webhooks; null if the document does not state it.</summary>
    public WebhookSignature? ReadSignature() => context.Root.Get(WebhookSignatureReader.Extension) is { } signature
        ? new WebhookSignatureReader((location, subject, form) => context.Diagnostics.Report(DiagnosticDescriptors.MalformedPart, location, subject, form)).Read(signature)
        : null;

    private IEnumerable<TypeReference> Callback(MappingEntry callback) =>
        Described(context.Mapping(callback.Value, "A callback"))
            .SelectMany(request => Types(request.Value, callback.Key));

    private IEnumerable<TypeReference> Types(DocumentNode item, string name) => Bodies(item, name).SelectMany(body => TypeUses.Of(body.Body));

    private IEnumerable<(MappingNode Node, RequestBody Body)> Bodies(DocumentNode item, string name) =>
        from operation in PathItem.Operations(context, item)
        let body = _bodies.Read(operation.Node, operation.Method, operation.Node.GetText("operationId") ?? name)
        where body is not null
        select (operation.Node, body);

    private static IEnumerable<MappingEntry> Described(MappingNode? items) =>
        items.Members().Where(item => !item.Key.StartsWith("x-", StringComparison.Ordinal));
}
