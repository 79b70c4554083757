using System.Collections.Frozen;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>Assigns the types of the run-time part to two namespaces: those that callers use, and those that only generated code uses.</summary>
internal static class RuntimeNamespaces
{
    /// <summary>The last part of the namespace for the types that callers do not use.</summary>
    public const string Nested = "Runtime";

    private static readonly FrozenSet<string> Shown =
    [
        // Clients and their options.
        "ApiClient", "ApiClientOptions", "ApiConnection", "ApiCredential", "OAuth2", "OAuth2Settings",
        "ApiAttempt", "ApiTelemetry", "MalformedValues", "MissingMembers",
        // Requests and responses.
        "IApiRequest", "ApiFile", "ApiPage", "ApiPager", "ApiResponse", "ApiStream", "ServerSentEvent", "ApiSocket", "NoContent",
        // Values.
        "ApiDuration", "ApiTime", "Emptyable", "OpenDictionary", "Optional",
        // Exceptions, and the registry of all APIs.
        "ApiException", "ApiSocketException", "AuthenticationRequiredException", "ApiDescription", "ApiEndpoint",
        // Fakes and webhooks.
        "ApiFake", "FakeAnswer", "FakeCall", "FakeError", "FakeItems", "WebhookException", "WebhookFailure", "WebhookSignature",
    ];

    /// <summary>True if callers use a type.</summary>
    public static bool IsShown(string type) => Shown.Contains(type);

    /// <summary>Returns the full name of the namespace for the types that callers do not use.</summary>
    /// <param name="shared">The shared namespace.</param>
    public static string NestedIn(string shared) => $"{shared}.{Nested}";

    /// <summary>Returns the full name of a type, or of a member as <c>Type.Member</c>.</summary>
    /// <param name="shared">The shared namespace.</param>
    /// <param name="name">The name.</param>
    public static string Qualified(string shared, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return $"global::{(IsShown(dot < 0 ? name : name[..dot]) ? shared : NestedIn(shared))}.{name}";
    }
}
