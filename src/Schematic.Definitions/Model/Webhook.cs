using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A request that an API sends to its users (OpenAPI's webhooks and callbacks).</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Payload">The type of the JSON body.</param>
public sealed record Webhook(string Name, TypeReference Payload)
{
    /// <summary>The documentation.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if it is a callback: only calls of the operations that <see cref="Endpoint.Callbacks"/> link to it cause it.</summary>
    public bool IsCallback { get; init; }

    /// <summary>True if the API will stop sending it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The signature of an API's webhooks: an HMAC with SHA-256 in a header.</summary>
public sealed record WebhookSignature
{
    /// <summary>The part of <see cref="Signed"/> that stands for the body.</summary>
    public const string Body = "{body}";

    /// <summary>The part of <see cref="Signed"/> that stands for the time.</summary>
    public const string Timestamp = "{timestamp}";

    /// <summary>The part of <see cref="Signed"/> that stands for the id.</summary>
    public const string Id = "{id}";

    /// <summary>The part of <see cref="Form"/> that stands for the signature.</summary>
    public const string Signature = "{signature}";

    /// <summary>True for the scheme of Standard Webhooks, which defines all other properties.</summary>
    public bool IsStandard { get; init; }

    /// <summary>The header with the signature.</summary>
    public string Header { get; init; } = "";

    /// <summary>The form of the header: parts with labels and a placeholder for the signature, the time or the id.</summary>
    public string Form { get; init; } = Signature;

    /// <summary>The string between the parts of the header; null if the header is one part.</summary>
    public string? Separator { get; init; }

    /// <summary>True if the signature is base64, false if it is hexadecimal.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>True if secrets are base64, false if their bytes are those of UTF-8.</summary>
    public bool IsSecretBase64 { get; init; }

    /// <summary>The header with the time; null if the time is in the header of the signature, or not signed.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>The header with the id of the message; null if it is in the header of the signature, or not signed.</summary>
    public string? IdHeader { get; init; }

    /// <summary>The signed string, with placeholders for the body, the time and the id.</summary>
    public string Signed { get; init; } = Body;

    /// <summary>The largest difference between the time and that of the receiver; null for the default.</summary>
    public TimeSpan? Tolerance { get; init; }
}
