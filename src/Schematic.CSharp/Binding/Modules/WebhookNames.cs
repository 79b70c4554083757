using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The names of the code that reads an API's webhooks.</summary>
/// <param name="Parser">The name of the class that reads them.</param>
/// <param name="Event">The name of the base of all events.</param>
/// <param name="Unknown">The name of the event of other webhooks.</param>
/// <param name="Endpoint">The name of the class that receives them in ASP.NET Core applications.</param>
/// <param name="Events">The names of the events, in the order of the webhooks.</param>
internal sealed record WebhookNames(string Parser, string Event, string Unknown, string Endpoint, IReadOnlyList<string> Events)
{
    private const string Suffix = "Webhook";

    /// <summary>The names by which code mentions webhooks.</summary>
    public IEnumerable<string> All => [Parser, Event, Unknown, "Map" + Parser, .. Events];

    /// <summary>Allocates the names of an API; null if it has no webhooks.</summary>
    public static WebhookNames? Of(ApiDefinition api, string name, NameScope scope) => api.Webhooks.Count == 0 ? null : new WebhookNames(
        scope.Add(name + Suffix + "s"),
        scope.Add(name + Suffix),
        scope.Add("Unknown" + name + Suffix),
        scope.Add(name + Suffix + "Endpoint"),
        [.. api.Webhooks.Select(webhook => scope.Add(CSharpIdentifier.ToPascalCase(webhook.Name) + Suffix))]);
}
