using System;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if a request to a webhook is refused. Respond with status 400.</summary>
public sealed class WebhookException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="failure">The reason.</param>
    /// <param name="message">The message.</param>
    /// <param name="cause">The cause; null if there is none.</param>
    public WebhookException(WebhookFailure failure, string message, Exception? cause = null)
        : base(message, cause) => Failure = failure;

    /// <summary>Gets the reason.</summary>
    public WebhookFailure Failure { get; }
}

/// <summary>The reasons to refuse a request to a webhook.</summary>
public enum WebhookFailure
{
    /// <summary>The body is too large.</summary>
    TooLarge,

    /// <summary>A header of the signature is missing or malformed.</summary>
    Header,

    /// <summary>The request is too old, or from the future: it may be a repeated one.</summary>
    Time,

    /// <summary>The signature does not match: the sender does not know the secret, or the body was changed.</summary>
    Signature,

    /// <summary>The body is not JSON, or not that of the webhook.</summary>
    Content,
}
