using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads authentication schemes. The name of a scheme is its kind (<c>bearer: TOKEN_VARIABLE</c>) or is chosen by the author
/// (<c>token: { bearer: TOKEN_VARIABLE }</c>).
/// </summary>
internal static class AuthSchemeReader
{
    /// <summary>Reads a scheme.</summary>
    public static AuthScheme? Read(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (entry is MappingNode mapping && mapping.Entries.Any(inner => Keywords.Scheme.Keys.Contains(inner.Key)))
        {
            return Section.Open(mapping, Keywords.Scheme, diagnostics)?.OneOf(Keywords.Scheme.Keys) is { } named
                ? ReadKind(entry, named, diagnostics)
                : null;
        }

        if (Keywords.Scheme.Keys.Contains(entry.Key)) return ReadKind(entry, entry, diagnostics);
        Section.ReportUnknownKey(entry, Keywords.Scheme, diagnostics);
        return null;
    }

    private static AuthScheme? ReadKind(DocumentNode named, DocumentNode kind, DiagnosticBag diagnostics)
    {
        var scheme = kind.Key switch
        {
            "bearer" => ReadBearer(named.Key, kind, diagnostics),
            "openIdConnect" => ReadOpenIdConnect(named.Key, kind, diagnostics),
            "apiKey" => Section.Open(kind, Keywords.ApiKey, diagnostics) is { } section ? ReadApiKey(named.Key, section) : null,
            "basic" => Section.Open(kind, Keywords.Basic, diagnostics) is { } section ? ReadBasic(named.Key, section) : null,
            "oauth2" => Section.Open(kind, Keywords.OAuth2, diagnostics) is { } section ? OAuthReader.Read(named.Key, section) : null,
            "http" => Section.Open(kind, Keywords.Http, diagnostics) is { } section ? ReadHttp(named.Key, section) : null,
            _ => Section.Open(kind, Keywords.MutualTls, diagnostics) is { } section ? Describe(new MutualTlsScheme(named.Key), section) : null,
        };
        return scheme is null ? null : scheme with { Location = named.KeyLocation };
    }

    private static AuthScheme? ReadBearer(string name, DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node is not MappingNode) return new BearerScheme(name) { Environment = Expectation.Texts(node, diagnostics) };
        return Section.Open(node, Keywords.Bearer, diagnostics) is { } section
            ? Describe(new BearerScheme(name, section.Text("header") ?? "Authorization") { Environment = section.Texts("env") }, section)
            : null;
    }

    private static AuthScheme? ReadApiKey(string name, Section section)
    {
        if (section.OneOf("header", "query", "cookie") is not { } place)
        {
            section.ReportMissing("header");
            return null;
        }

        if (section.Text(place.Key) is not { } parameter) return null;
        var location = place.Key switch
        {
            "header" => ParameterLocation.Header,
            "query" => ParameterLocation.Query,
            _ => ParameterLocation.Cookie,
        };
        return Describe(new ApiKeyScheme(name, location, parameter, section.Text("prefix") ?? "") { Environment = section.Texts("env") }, section);
    }

    private static AuthScheme ReadBasic(string name, Section section) => Describe(
        new BasicScheme(name) { UserEnvironment = section.Texts("userEnv"), Environment = section.Texts("passwordEnv") }, section);

    private static AuthScheme? ReadHttp(string name, Section section)
    {
        if (section.Text("scheme") is { } scheme)
            return Describe(new HttpScheme(name, scheme) { Environment = section.Texts("env") }, section);
        section.ReportMissing("scheme");
        return null;
    }

    private static AuthScheme? ReadOpenIdConnect(string name, DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node is not MappingNode) return Expectation.Text(node, diagnostics) is { } url ? new OpenIdConnectScheme(name, url) : null;
        if (Section.Open(node, Keywords.OpenIdConnect, diagnostics) is not { } section) return null;
        if (section.Text("url") is { } discoveryUrl)
            return Describe(new OpenIdConnectScheme(name, discoveryUrl) { Environment = section.Texts("env") }, section);
        section.ReportMissing("url");
        return null;
    }

    private static AuthScheme Describe(AuthScheme scheme, Section section) => scheme with { Description = section.Text("summary") };
}
