namespace Schematic.Definitions.Model;

/// <summary>Selects the callbacks of operations.</summary>
internal static class CallbackSelection
{
    /// <summary>Removes the callbacks that none of the operations has. Their types remain; <see cref="TypeReachability"/> removes them.</summary>
    public static ApiDefinition Apply(ApiDefinition api)
    {
        var used = api.Endpoints.SelectMany(endpoint => endpoint.Callbacks).ToHashSet(StringComparer.Ordinal);
        var unused = api.Webhooks.Where(webhook => webhook.IsCallback && !used.Contains(webhook.Name)).ToList();
        if (unused.Count == 0) return api;
        IReadOnlyList<Webhook> kept = [.. api.Webhooks.Except(unused)];
        var types = unused.Select(webhook => webhook.Payload).Except(kept.Select(webhook => webhook.Payload)).ToHashSet();
        return api with { Webhooks = kept, Notifications = [.. api.Notifications.Where(type => !types.Contains(type))] };
    }
}
