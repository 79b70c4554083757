using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds and compares the requests that an API sends.</summary>
internal sealed class NotificationRequests(OpenApiContext context)
{
    // The requests of a callback can have callbacks, which may refer to the first one again.
    private readonly HashSet<MappingNode> _expanded = [];

    /// <summary>Returns the requests with bodies of a webhook.</summary>
    public IEnumerable<NotificationRequest> OfWebhook(DocumentNode webhook) =>
        from sent in PathItem.Operations(context, webhook)
        let request = Read(webhook, sent)
        where request is not null
        select request;

    /// <summary>Returns the requests with bodies of the callbacks of an operation, in document order, and those of their own callbacks.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="id">The id of the operation.</param>
    public IEnumerable<NotificationRequest> OfCallbacks(MappingNode operation, string id)
    {
        var open = new Queue<(MappingNode Node, string Id)>([(operation, id)]);
        while (open.TryDequeue(out var holder))
        {
            foreach (var (callback, expression, sent) in Sent(holder.Node))
            {
                if (Read(callback, sent) is { } request) yield return request with { Operation = holder.Id, Expression = expression };
                if (sent.Node["callbacks"] is not null && _expanded.Add(sent.Node)) open.Enqueue((sent.Node, sent.Node.GetText("operationId") ?? callback.Key));
            }
        }
    }

    /// <summary>True if two requests have the same contents, so that receivers read them in the same way.</summary>
    public bool AreSame(NotificationRequest one, NotificationRequest other) =>
        one.Contents.Count == other.Contents.Count && one.Contents.Zip(other.Contents).All(pair => AreSame(pair.First, pair.Second));

    private NotificationRequest? Read(DocumentNode entry, PathOperation sent) =>
        context.Mapping(sent.Node["requestBody"], "A request body") is { } body ? new NotificationRequest(entry, sent, MediaContent.Of(context, body)) : null;

    private IEnumerable<(DocumentNode Callback, string Expression, PathOperation Sent)> Sent(MappingNode operation) =>
        from callback in PathItem.Described(operation.GetMapping("callbacks"))
        from expression in PathItem.Described(context.Mapping(callback, "A callback"))
        from sent in PathItem.Operations(context, expression)
        select (callback, expression.Key, sent);

    private bool AreSame(MediaContent one, MediaContent other) =>
        one.MediaType == other.MediaType && AreSame(one.Schema, other.Schema) && AreSame(one.ItemSchema, other.ItemSchema);

    private bool AreSame(DocumentNode? one, DocumentNode? other)
    {
        if (one is null || other is null) return ReferenceEquals(one, other);
        // The same reference in another file has another target.
        return ReferenceEquals(Target(one), Target(other)) || (one.File == other.File && SameNodes.Are(one, other));
    }

    private DocumentNode Target(DocumentNode schema) => schema.Members().Count == 1 ? context.References.Follow(schema) ?? schema : schema;
}
