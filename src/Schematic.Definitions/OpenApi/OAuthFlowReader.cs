using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the flows of an OAuth 2 scheme; a Swagger 2.0 scheme has one flow, declared in the scheme itself.</summary>
internal static class OAuthFlowReader
{
    /// <summary>Reads the flows, in document order; unknown flows are omitted.</summary>
    public static IReadOnlyList<OAuthFlow> Read(MappingNode scheme)
    {
        if (scheme.GetText("flow") is { } only) return Read(only, scheme) is { } flow ? [flow] : [];
        return [.. scheme.GetMapping("flows").Members().Select(entry => Read(entry.Key, entry)).OfType<OAuthFlow>()];
    }

    private static OAuthFlow? Read(string kind, DocumentNode node) => Grant(kind) is not { } grant ? null : new OAuthFlow(grant)
    {
        AuthorizationUrl = node.GetText("authorizationUrl"),
        TokenUrl = node.GetText("tokenUrl"),
        RefreshUrl = node.GetText("refreshUrl"),
        DeviceAuthorizationUrl = node.GetText("deviceAuthorizationUrl"),
        Scopes = [.. node.GetMapping("scopes").Members().Select(scope => new OAuthScope(scope.Key, scope.AsText()))],
    };

    private static OAuthGrant? Grant(string kind) => kind switch
    {
        "authorizationCode" or "accessCode" => OAuthGrant.AuthorizationCode,
        "implicit" => OAuthGrant.Implicit,
        "password" => OAuthGrant.Password,
        "clientCredentials" or "application" => OAuthGrant.ClientCredentials,
        "deviceAuthorization" => OAuthGrant.DeviceAuthorization,
        _ => null,
    };
}
