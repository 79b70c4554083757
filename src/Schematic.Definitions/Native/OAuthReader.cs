using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads OAuth 2 schemes.</summary>
internal static class OAuthReader
{
    /// <summary>Reads a scheme.</summary>
    public static AuthScheme Read(string name, Section section)
    {
        var flows = section.Inner("flows", Keywords.OAuthFlows);
        if (flows is null) section.ReportMissing("flows");
        var entries = flows?.Node.Entries ?? [];
        return new OAuth2Scheme(name, [.. entries.Select(entry => ReadFlow(entry, section.Diagnostics)).OfType<OAuthFlow>()])
        {
            Environment = section.Texts("env"),
            Description = section.Text("summary"),
        };
    }

    private static OAuthFlow? ReadFlow(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (GrantOf(entry.Key) is not { } grant || Section.Open(entry, Keywords.OAuthFlow, diagnostics) is not { } section) return null;
        foreach (var key in RequiredUrls(grant).Where(key => section.Value(key) is null)) section.ReportMissing(key);
        return new OAuthFlow(grant)
        {
            AuthorizationUrl = section.Text("authorizationUrl"),
            TokenUrl = section.Text("tokenUrl"),
            RefreshUrl = section.Text("refreshUrl"),
            DeviceAuthorizationUrl = section.Text("deviceAuthorizationUrl"),
            Scopes = ReadScopes(section),
        };
    }

    // A list of names, or a mapping from names to descriptions.
    private static IReadOnlyList<OAuthScope> ReadScopes(Section section) => section.Value("scopes") is MappingNode mapping
        ? [.. mapping.Entries.Select(entry => new OAuthScope(entry.Key, entry.AsText()))]
        : [.. section.Texts("scopes").Select(scope => new OAuthScope(scope, Description: null))];

    private static OAuthGrant? GrantOf(string key) => key switch
    {
        "authorizationCode" => OAuthGrant.AuthorizationCode,
        "clientCredentials" => OAuthGrant.ClientCredentials,
        "deviceAuthorization" => OAuthGrant.DeviceAuthorization,
        "password" => OAuthGrant.Password,
        "implicit" => OAuthGrant.Implicit,
        _ => null,
    };

    private static IReadOnlyList<string> RequiredUrls(OAuthGrant grant) => grant switch
    {
        OAuthGrant.AuthorizationCode => ["authorizationUrl", "tokenUrl"],
        OAuthGrant.Implicit => ["authorizationUrl"],
        OAuthGrant.DeviceAuthorization => ["deviceAuthorizationUrl", "tokenUrl"],
        _ => ["tokenUrl"],
    };
}
