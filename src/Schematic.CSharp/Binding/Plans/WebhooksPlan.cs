using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The class that reads the webhooks of an API, and the bases of their events.</summary>
internal sealed record WebhooksPlan : DeclarationPlan
{
    public override string Template => "webhooks.scriban";

    internal override IEnumerable<string> Runtime => ["WebhookReader", "WebhookKind", "WebhookException", "MissingMembers", .. Signature is null ? [] : new[] { "WebhookSignature" }];

    /// <summary>The name of the base of all events.</summary>
    public required string Event { get; init; }

    /// <summary>The name of the event of webhooks that the description does not define.</summary>
    public required string Unknown { get; init; }

    /// <summary>The expression for the signature; null if it is not known.</summary>
    public Expression? Signature { get; init; }

    /// <summary>The webhooks.</summary>
    public required IReadOnlyList<WebhookPlan> Kinds { get; init; }
}

/// <summary>The event of a webhook.</summary>
internal sealed record WebhookPlan : DeclarationPlan
{
    public override string Template => "webhook.scriban";

    internal override IEnumerable<string> Runtime => [];

    /// <summary>The name of the base of all events.</summary>
    public required string Event { get; init; }

    /// <summary>The name of the webhook in the description, as a literal.</summary>
    public required Expression Literal { get; init; }

    /// <summary>The type of the payload.</summary>
    public required CSharpType Payload { get; init; }

    /// <summary>The expression for the codec of the payload.</summary>
    public required Expression Codec { get; init; }
}

/// <summary>An endpoint of an ASP.NET Core application that receives the webhooks of an API.</summary>
internal sealed record WebhookEndpointPlan : DeclarationPlan
{
    public override string Template => "webhook_endpoint.scriban";

    internal override IEnumerable<string> Runtime => ["MissingMembers", "WebhookException", "WebhookFailure"];

    /// <summary>The name of the class that reads the requests.</summary>
    public required string Parser { get; init; }

    /// <summary>The name of the base of all events.</summary>
    public required string Event { get; init; }

    /// <summary>True if the signature is known.</summary>
    public required bool IsSigned { get; init; }
}
