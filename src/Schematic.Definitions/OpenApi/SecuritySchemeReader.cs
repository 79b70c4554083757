using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the authentication schemes.</summary>
internal static class SecuritySchemeReader
{
    /// <summary>Reads all schemes of a document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="api">The name of the API, from which the names of environment variables are derived.</param>
    public static IReadOnlyList<AuthScheme> Read(OpenApiContext context, string api)
    {
        var declared = context.IsSwagger2 ? context.Root.Get("securityDefinitions") : context.Root.Get("components").Get("securitySchemes");
        var schemes = declared.Members().Where(entry => IsNeeded(context, entry)).Select(entry => Read(context, entry)).OfType<AuthScheme>().ToList();
        return [.. Credentials.Name(schemes, api, Names(RequirementsOf(context.Root)), Names(Requirements(context))).Select(scheme => Extended(scheme, declared.Get(scheme.Name), context))];
    }

    // An unresolved scheme matters only if it is required.
    private static bool IsNeeded(OpenApiContext context, DocumentNode entry) =>
        ReferenceFollower.ReferenceOf(entry) is not { } reference || context.References.Leads(entry, reference)
        || Requirements(context).Any(requirement => requirement.Get(entry.Key) is not null);

    private static IEnumerable<DocumentNode> Requirements(OpenApiContext context) => context.Root.Get("paths").Members()
        .SelectMany(item => context.References.Follow(item).Members()).Prepend(context.Root).SelectMany(RequirementsOf);

    private static IEnumerable<DocumentNode> RequirementsOf(DocumentNode holder) => holder.GetSequence("security").Elements();

    private static IReadOnlyList<string> Names(IEnumerable<DocumentNode> requirements) =>
        [.. requirements.SelectMany(requirement => requirement.Members()).Select(entry => entry.Key)];

    private static AuthScheme? Read(OpenApiContext context, DocumentNode entry)
    {
        if (context.Mapping(entry, "A security scheme") is not { } node) return null;
        if (Create(entry.Key, node) is { } scheme) return scheme with { Description = node.GetText("description"), Location = node.Location };
        context.Malformed(node, "A security scheme", "of a known 'type' with the members that it needs");
        return null;
    }

    private static AuthScheme Extended(AuthScheme scheme, DocumentNode? node, OpenApiContext context) => node.Get(SchematicExtension.Key) is { } extension
        ? SchematicExtension.Apply(scheme, extension, context.Models, context.Diagnostics) with { Location = scheme.Location }
        : scheme;

    private static AuthScheme? Create(string name, MappingNode node) => node.GetText("type") switch
    {
        "apiKey" when node.GetText("name") is { } parameter && Location(node.GetText("in")) is { } location => new ApiKeyScheme(name, location, parameter),
        "http" => Http(name, node.GetText("scheme") ?? ""),
        "basic" => new BasicScheme(name),
        "oauth2" => new OAuth2Scheme(name, OAuthFlowReader.Read(node)),
        "openIdConnect" when node.GetText("openIdConnectUrl") is { } url => new OpenIdConnectScheme(name, url),
        "mutualTLS" => new MutualTlsScheme(name),
        _ => null,
    };

    private static AuthScheme? Http(string name, string scheme) => scheme.ToLowerInvariant() switch
    {
        "" => null,
        "basic" => new BasicScheme(name),
        "bearer" => new BearerScheme(name),
        _ => new HttpScheme(name, scheme),
    };

    private static ParameterLocation? Location(string? location) => location switch
    {
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" => ParameterLocation.Cookie,
        _ => null,
    };
}
