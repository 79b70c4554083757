using System.Text.Json.Nodes;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes authentication schemes and policies.</summary>
internal static class SecurityWriter
{
    /// <summary>Writes a policy as a list of security requirements.</summary>
    public static JsonArray Write(AuthPolicy policy) => new([.. policy.Alternatives.Select(Write)]);

    /// <summary>Writes a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="isVersion30">True to write only what OpenAPI 3.0 supports.</param>
    public static JsonObject Write(AuthScheme scheme, bool isVersion30) =>
        scheme.Accept(new SchemeWriter(isVersion30)).With("description", scheme.Description);

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

    private sealed class SchemeWriter(bool isVersion30) : IAuthVisitor<JsonObject>
    {
        public JsonObject Visit(ApiKeyScheme scheme) =>
            new() { ["type"] = "apiKey", ["in"] = scheme.In.ToString().ToLowerInvariant(), ["name"] = scheme.Parameter };

        public JsonObject Visit(BearerScheme scheme) => scheme.Header == "Authorization"
            ? Http("bearer")
            : new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = scheme.Header };

        public JsonObject Visit(BasicScheme scheme) => Http("basic");

        public JsonObject Visit(HttpScheme scheme) => Http(scheme.Scheme);

        public JsonObject Visit(OAuth2Scheme scheme) => new() { ["type"] = "oauth2", ["flows"] = Flows(scheme) };

        public JsonObject Visit(OpenIdConnectScheme scheme) => new() { ["type"] = "openIdConnect", ["openIdConnectUrl"] = scheme.DiscoveryUrl };

        public JsonObject Visit(MutualTlsScheme scheme) => isVersion30 ? Http("mutual") : new JsonObject { ["type"] = "mutualTLS" };

        private static JsonObject Http(string scheme) => new() { ["type"] = "http", ["scheme"] = scheme };
    }
}
