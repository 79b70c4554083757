using System.Globalization;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Binds the requests that an API sends to its users.</summary>
internal sealed class WebhookBinder(ModuleContext context, int index, ApiDefinition api)
{
    /// <summary>Returns the file of the events and their reader, and that of the endpoint; none if the API has no webhooks or nothing mentions them.</summary>
    public IReadOnlyList<FileDeclarations> Bind()
    {
        if (context.Names.Webhooks[index] is not { } names || context.Selection?.HasWebhooks(index) == false) return [];
        var kinds = api.Webhooks.Zip(names.Events, (webhook, name) => Bind(webhook, name, names)).ToList();
        var parser = new WebhooksPlan
        {
            Name = names.Parser,
            Documentation = Comment.Summary($"Reads the requests that {api.Name} sends to its users."),
            Event = names.Event,
            Unknown = names.Unknown,
            Signature = api.WebhookSignature is { } signature ? Signature(signature) : null,
            Kinds = kinds,
        };
        var endpoint = new WebhookEndpointPlan
        {
            Name = names.Endpoint,
            Documentation = Comment.Summary($"Receives the requests that {api.Name} sends to its users."),
            Parser = names.Parser,
            Event = names.Event,
            IsSigned = parser.Signature is not null,
        };
        return [new FileDeclarations(names.Parser, [parser, .. kinds]), new FileDeclarations(names.Endpoint, [endpoint]) { Prefix = FileDeclarations.AspNetCore }];
    }

    private WebhookPlan Bind(Webhook webhook, string name, WebhookNames names)
    {
        var type = context.Resolver.Resolve(index, webhook.Payload) with { IsNullable = false };
        return new WebhookPlan
        {
            Name = name,
            Documentation = Comment.Of(context.Links[index], webhook.Documentation, $"The {(webhook.IsCallback ? "callback" : "webhook")} `{webhook.Name}`.", webhook.IsDeprecated ? "Deprecated by the API." : null),
            Event = names.Event,
            Literal = Expression.String(webhook.Name),
            Payload = type,
            Codec = type.Codec,
        };
    }

    private Expression Signature(WebhookSignature signature)
    {
        var type = context.Runtime["WebhookSignature"];
        if (signature.IsStandard) return new Expression($"{type}.Standard");
        List<string> settings = [];
        if (signature.Form != WebhookSignature.Signature) settings.Add($"Form = {CSharpLiteral.String(signature.Form)}");
        if (signature.Separator is { } separator) settings.Add($"Separator = {CSharpLiteral.String(separator)}");
        if (signature.IsBase64) settings.Add("IsBase64 = true");
        if (signature.TimestampHeader is { } timestamp) settings.Add($"TimestampHeader = {CSharpLiteral.String(timestamp)}");
        if (signature.IdHeader is { } id) settings.Add($"IdHeader = {CSharpLiteral.String(id)}");
        if (signature.Signed != WebhookSignature.Body) settings.Add($"Signed = {CSharpLiteral.String(signature.Signed)}");
        if (signature.IsSecretBase64) settings.Add("IsSecretBase64 = true");
        if (signature.Tolerance is { } tolerance) settings.Add($"Tolerance = global::System.TimeSpan.FromMilliseconds({tolerance.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)}D)");
        return new Expression($"new({CSharpLiteral.String(signature.Header)}){(settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}")}");
    }
}
