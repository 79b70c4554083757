using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads the requests that an API sends: webhooks and callbacks. A client does not send them, but receivers need
/// the types of their content.
/// </summary>
internal sealed class NotificationReader(OpenApiContext context)
{
    private readonly BodyReader _bodies = new(context);
    private readonly NotificationRequests _requests = new(context);
    private readonly UniqueNames _names = new();
    private readonly List<TypeReference> _types = [];
    private readonly List<Webhook> _events = [];
    private readonly Dictionary<string, NotificationRequest> _webhooks = new(StringComparer.Ordinal);
    private readonly HashSet<(string Operation, string Callback)> _callbacks = [];

    /// <summary>Reads the webhooks and callbacks with JSON bodies, and the types of all request bodies.</summary>
    /// <param name="operations">The operations with their ids.</param>
    public Notifications Read(IEnumerable<(string Id, MappingNode Node)> operations)
    {
        var webhooks = PathItem.Described(context.Root.GetMapping("webhooks") ?? context.Root.GetMapping("x-webhooks")).ToList();
        foreach (var webhook in webhooks) ReadWebhook(webhook);
        var ofEndpoints = operations.SelectMany(operation => _requests.OfCallbacks(operation.Node, operation.Id), (operation, request) => (Endpoint: (string?)operation.Id, Request: request));
        var ofWebhooks = webhooks.SelectMany(webhook => PathItem.Operations(context, webhook), (webhook, operation) => _requests.OfCallbacks(operation.Node, webhook.Key))
            .SelectMany(requests => requests, (_, request) => (Endpoint: (string?)null, Request: request));
        foreach (var callbacks in ofEndpoints.Concat(ofWebhooks).GroupBy(callback => callback.Request.Name, StringComparer.Ordinal)) ReadCallbacks(callbacks.Key, [.. callbacks]);
        return new Notifications(_events, _types, _callbacks.ToLookup(callback => callback.Operation, callback => callback.Callback, StringComparer.Ordinal));
    }

    /// <summary>Reads the signature of the webhooks; null if the document does not state it.</summary>
    public WebhookSignature? ReadSignature() => context.Root.Get(WebhookSignatureReader.Extension) is { } signature
        ? new WebhookSignatureReader((location, subject, form) => context.Diagnostics.Report(DiagnosticDescriptors.MalformedPart, location, subject, form)).Read(signature)
        : null;

    private void ReadWebhook(DocumentNode webhook)
    {
        var (request, first) = _requests.OfWebhook(webhook).Select(request => (request, Read(request, webhook.Key))).ToList().Find(read => read.Item2 is not null);
        if (first is null || request.Sent.Node.Get(SchematicExtension.Key).GetBoolean(SchematicExtension.TypesOnly) == true) return;
        _names.Reserve(webhook.Key);
        _events.Add(first);
        _webhooks.Add(webhook.Key, request);
    }

    // Callbacks with the same name and the same content are one event, also with a webhook.
    private void ReadCallbacks(string name, IReadOnlyList<(string? Endpoint, NotificationRequest Request)> callbacks)
    {
        foreach (var (_, request) in callbacks.Where(callback => !callback.Request.IsJson)) Read(request, name);
        var webhook = _webhooks.GetValueOrDefault(name);
        var events = new List<(NotificationRequest Request, List<string?> Endpoints)>();
        foreach (var (endpoint, request) in callbacks.Where(callback => callback.Request.IsJson && (webhook is null || !_requests.AreSame(webhook, callback.Request))))
        {
            var known = events.Find(known => _requests.AreSame(known.Request, request)).Endpoints;
            if (known is null) events.Add((request, [endpoint]));
            else known.Add(endpoint);
        }

        var names = CallbackNames.Of([.. events.Select(callback => callback.Request)], webhook is not null).Select(_names.Claim).ToList();
        foreach (var ((request, endpoints), own) in events.Zip(names))
        {
            if (Read(request, own) is not { } read) continue;
            _events.Add(read with { IsCallback = !endpoints.Contains(null) });
            _callbacks.UnionWith(endpoints.OfType<string>().Select(endpoint => (endpoint, own)));
        }
    }

    private Webhook? Read(NotificationRequest request, string name)
    {
        var node = request.Sent.Node;
        if (_bodies.Read(node, request.Sent.Method, node.GetText("operationId") ?? name) is not { } body) return null;
        _types.AddRange(TypeUses.Of(body));
        return body.Contents.OfType<JsonBody>().FirstOrDefault() is not { } json ? null : new Webhook(name, json.Type)
        {
            Documentation = Documentations.Of(node),
            IsDeprecated = node.GetBoolean("deprecated") == true,
            Location = request.Entry.KeyLocation,
        };
    }
}

/// <summary>The requests that an API sends.</summary>
/// <param name="Webhooks">The webhooks and callbacks with JSON bodies.</param>
/// <param name="Types">The types of all request bodies.</param>
/// <param name="Callbacks">The names of the callbacks by the ids of their operations.</param>
internal sealed record Notifications(IReadOnlyList<Webhook> Webhooks, IReadOnlyList<TypeReference> Types, ILookup<string, string> Callbacks);
