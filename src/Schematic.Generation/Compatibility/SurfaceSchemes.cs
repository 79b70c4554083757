using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Authentication schemes as a line of text.</summary>
internal static class SurfaceSchemes
{
    /// <summary>What a scheme sends, and where its secret comes from.</summary>
    public static SurfaceScheme Of(AuthScheme scheme) => new(Wire(scheme), Environment(scheme)) { Location = scheme.Location };

    private static string Wire(AuthScheme scheme) => scheme switch
    {
        ApiKeyScheme key => $"apiKey {key.In.ToString().ToLowerInvariant()} {key.Parameter}{(key.Prefix.Length == 0 ? "" : $" after '{key.Prefix}'")}",
        BearerScheme { Header: "Authorization" } => "bearer",
        BearerScheme bearer => $"bearer {bearer.Header}",
        BasicScheme => "basic",
        HttpScheme http => $"http {http.Scheme}",
        OAuth2Scheme oauth => $"oauth2 {string.Join(' ', oauth.Flows.Select(flow => flow.Grant).Order())}",
        OpenIdConnectScheme => "openIdConnect",
        MutualTlsScheme => "mutualTLS",
        _ => throw new NotSupportedException(scheme.GetType().Name),
    };

    private static IReadOnlyList<string> Environment(AuthScheme scheme) =>
        scheme is BasicScheme basic ? [.. basic.UserEnvironment, .. scheme.Environment] : scheme.Environment;
}
