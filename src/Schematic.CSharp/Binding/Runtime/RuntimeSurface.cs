namespace Schematic.CSharp.Binding.Runtime;

/// <summary>The part of the run-time part that is always generated, because callers use it.</summary>
internal static class RuntimeSurface
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // Registration of clients.
        "ApiConnection",
        // Requests that a developer writes.
        "IApiRequest", "ApiOperation", "ApiRequestWriter", "ApiRequestWriter.Json", "ApiResponseFormat.Json", "ApiResponseFormat.None", "Json.Any", "Json.Model", "NoContent",
        // Exceptions and telemetry.
        "ApiException", "ApiTelemetry", "AuthenticationRequiredException",
        // Credentials.
        "ApiCredential",
    ];
}
