using System.Text.Json.Nodes;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes authentication schemes and policies.</summary>
internal static class SecurityWriter
{
    /// <summary>A policy as a list of security requirements.</summary>
    public static JsonArray Write(AuthPolicy policy) => new([.. policy.Alternatives.Select(Write)]);

    /// <summary>A scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="isVersion30">Whether only what OpenAPI 3.0 knows may be said.</param>
    public static JsonObject Write(AuthScheme scheme, bool isVersion30) => (scheme switch
    {
        ApiKeyScheme key => new JsonObject { ["type"] = "apiKey", ["in"] = key.In.ToString().ToLowerInvariant(), ["name"] = key.Parameter },
        BearerScheme { Header: "Authorization" } => new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
        BearerScheme bearer => new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = bearer.Header },
        BasicScheme => new JsonObject { ["type"] = "http", ["scheme"] = "basic" },
        HttpScheme http => new JsonObject { ["type"] = "http", ["scheme"] = http.Scheme },
        OAuth2Scheme oauth => new JsonObject { ["type"] = "oauth2", ["flows"] = Flows(oauth) },
        OpenIdConnectScheme openId => new JsonObject { ["type"] = "openIdConnect", ["openIdConnectUrl"] = openId.DiscoveryUrl },
        MutualTlsScheme when isVersion30 => new JsonObject { ["type"] = "http", ["scheme"] = "mutual" },
        MutualTlsScheme => new JsonObject { ["type"] = "mutualTLS" },
        _ => throw new NotSupportedException(scheme.GetType().Name),
    }).With("description", scheme.Description);

    private static JsonNode Write(AuthAlternative alternative)
    {
        var requirements = new JsonObject();
        foreach (var requirement in alternative.Requirements) requirements[requirement.Scheme] = new JsonArray([.. JsonParts.Texts(requirement.Scopes)]);
        return requirements;
    }

    private static JsonObject Flows(OAuth2Scheme scheme)
    {
        var flows = new JsonObject();
        foreach (var flow in scheme.Flows)
        {
            var scopes = new JsonObject();
            foreach (var scope in flow.Scopes) scopes[scope.Name] = scope.Description ?? "";
            var name = flow.Grant.ToString();
            flows[char.ToLowerInvariant(name[0]) + name[1..]] = new JsonObject()
                .With("authorizationUrl", flow.AuthorizationUrl)
                .With("tokenUrl", flow.TokenUrl)
                .With("refreshUrl", flow.RefreshUrl)
                .With("deviceAuthorizationUrl", flow.DeviceAuthorizationUrl)
                .With("scopes", scopes);
        }

        return flows;
    }
}
