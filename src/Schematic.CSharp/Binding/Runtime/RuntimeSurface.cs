namespace Schematic.CSharp.Binding.Runtime;

/// <summary>What is generated for the caller's own code, whether generated code mentions it or not.</summary>
internal static class RuntimeSurface
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // What registers clients.
        "ApiConnection",
        // What a request that is written by hand is made of.
        "IApiRequest", "ApiOperation", "ApiRequestWriter", "ApiRequestWriter.Json", "ApiResponseFormat.Json", "ApiResponseFormat.None", "Json.Any", "Json.Model", "NoContent",
        // What is caught and observed.
        "ApiException", "ApiTelemetry", "AuthenticationRequiredException",
        // What gives credentials.
        "ApiCredential",
    ];
}
