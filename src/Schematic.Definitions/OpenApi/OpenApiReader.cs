using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads OpenAPI documents: Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2.</summary>
public static class OpenApiReader
{
    /// <summary>True if a document declares an OpenAPI or Swagger version, including an unknown one.</summary>
    public static bool Recognizes(DocumentNode root) => root.Get("openapi") is not null || root.Get("swagger") is not null;

    /// <summary>Reads a document.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="loader">The loader that resolves references.</param>
    /// <param name="diagnostics">Receives problems of the document (SCH2100 to SCH2199) and inexpressible content (SCH3100 to SCH3199).</param>
    /// <param name="formats">Returns the type of the project that is used for a <c>format</c>; null for none.</param>
    /// <returns>The API; null if the version of the document is unknown.</returns>
    public static ApiDefinition? Read(DocumentNode root, DocumentLoader loader, DiagnosticBag diagnostics, Func<string, ProjectType?>? formats = null)
    {
        if (OpenApiVersions.Of(root) is not { } version)
        {
            var stated = root.Get("openapi") ?? root.Get("swagger");
            diagnostics.Report(DiagnosticDescriptors.UnknownOpenApiVersion, (stated ?? root).Location, stated.AsText() ?? "");
            return null;
        }

        return Read(new OpenApiContext(root, version, loader, diagnostics, formats));
    }

    private static ApiDefinition Read(OpenApiContext context)
    {
        var root = context.Root;
        DocumentShape.Check(root, context.Diagnostics);
        DocumentShape.Check(root.Get("components"), context.Diagnostics);
        var schemas = context.IsSwagger2 ? root.GetMapping("definitions") : root.Get("components").GetMapping("schemas");
        if (schemas is not null) context.Schemas.ReadComponents(schemas);

        var name = ApiNames.Of(root);
        var authSchemes = SecuritySchemeReader.Read(context, name);
        var security = new SecurityReader(context, authSchemes);
        var endpoints = new PathsReader(context, security).Read();
        var reader = new NotificationReader(context);
        var notifications = reader.Read(endpoints.Select(endpoint => (endpoint.Endpoint.Id, endpoint.Operation)));

        var types = AliasCircles.Break(context.Schemas.Complete(), context.Diagnostics);
        types = TypeNesting.Limit([.. types.Select(type => Extended(type with { IsDerived = !context.Schemas.IsComponent(type.Name) }, context))], DiagnosticDescriptors.SchemaTooDeep, context.Diagnostics);
        var information = root.Get("info");
        var api = new ApiDefinition
        {
            Name = name,
            Documentation = Documentations.Of(information),
            Version = information.GetText("version"),
            DocumentationUrl = root.Get("externalDocs").GetText("url"),
            SiteUrl = information.Get("contact").GetText("url") ?? information.GetText("termsOfService"),
            Servers = ServerReader.ReadRoot(context),
            AuthSchemes = authSchemes,
            Auth = security.Read(root) ?? AuthPolicy.None,
            Groups = GroupReader.Read(context),
            Endpoints = [.. endpoints.Select(endpoint => WithCallbacks(endpoint.Endpoint, notifications))],
            Notifications = notifications.Types,
            Webhooks = notifications.Webhooks,
            WebhookSignature = reader.ReadSignature(),
            Types = types,
            Location = root.Location,
        };
        api = SchematicExtension.ApplyRoot(api, root, context.Models, context.Diagnostics);
        return DefaultFit.Keep(WithoutOrphans(XmlFit.Keep(api, context.Diagnostics), context.Schemas), context.Diagnostics);
    }

    /// <summary>True if an exported document keeps unused types.</summary>
    internal static bool KeepsUnusedTypes(DocumentNode root) => root.Get(SchematicExtension.Key).GetBoolean(SchematicExtension.KeepUnusedTypes) == true;

    /// <summary>True if an exported document has no groups although it has many operations.</summary>
    internal static bool IsFlat(DocumentNode root) => root.Get(SchematicExtension.Key).GetBoolean(SchematicExtension.IsFlat) == true;

    private static Endpoint WithCallbacks(Endpoint endpoint, Notifications notifications) =>
        notifications.Callbacks.Contains(endpoint.Id) ? endpoint with { Callbacks = [.. notifications.Callbacks[endpoint.Id]] } : endpoint;

    private static TypeDefinition Extended(TypeDefinition type, OpenApiContext context) =>
        context.Schemas.ComponentOf(type.Name).Get(SchematicExtension.Key) is { } extension
            ? SchematicExtension.Apply(type, extension, context.Models, context.Diagnostics) with { Location = type.Location }
            : type;

    // Removes types that became unused because a constant or a file replaced them.
    private static ApiDefinition WithoutOrphans(ApiDefinition api, SchemaReader schemas)
    {
        var reached = TypeReachability.Reach(api, api.Types.Where(type => schemas.IsComponent(type.Name)));
        return api with { Types = [.. api.Types.Where(type => reached.Contains(type.Name))] };
    }
}
