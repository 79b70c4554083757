using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads the requests that an API sends: webhooks and callbacks. A client does not send them, but receivers need
/// the types of their content.
/// </summary>
internal sealed class NotificationReader(OpenApiContext context)
{
    private readonly BodyReader _bodies = new(context);

    /// <summary>Reads the types of the request bodies.</summary>
    public IReadOnlyList<TypeReference> Read()
    {
        var types = new List<TypeReference>();
        foreach (var webhook in Described(context.Root.GetMapping("webhooks") ?? context.Root.GetMapping("x-webhooks")))
            types.AddRange(Types(webhook.Value, webhook.Key));
        foreach (var operation in Described(context.Root.GetMapping("paths")).SelectMany(path => PathItem.Operations(context, path.Value)))
            foreach (var callback in Described(operation.Node.GetMapping("callbacks")))
                types.AddRange(Callback(callback));
        return types;
    }

    private IEnumerable<TypeReference> Callback(MappingEntry callback) =>
        Described(context.Mapping(callback.Value, "A callback"))
            .SelectMany(request => Types(request.Value, callback.Key));

    private IEnumerable<TypeReference> Types(DocumentNode item, string name) =>
        from operation in PathItem.Operations(context, item)
        let body = _bodies.Read(operation.Node, operation.Method, operation.Node.GetText("operationId") ?? name)
        where body is not null
        from type in TypeUses.Of(body)
        select type;

    private static IEnumerable<MappingEntry> Described(MappingNode? items) =>
        items.Members().Where(item => !item.Key.StartsWith("x-", StringComparison.Ordinal));
}
