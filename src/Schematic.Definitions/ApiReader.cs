using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.Native;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.OpenApi.Validation;
using Schematic.Definitions.Overlays;
using Schematic.Definitions.Overrides;
using Schematic.Definitions.Rules;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions;

/// <summary>Reads descriptions of any format and checks them.</summary>
public static class ApiReader
{
    // Problems of a document that do not prevent it from being read.
    private static readonly HashSet<DiagnosticDescriptor> ReadableErrors =
    [
        DiagnosticDescriptors.CommentInJson, DiagnosticDescriptors.TrailingComma, DiagnosticDescriptors.DuplicateKey,
        DiagnosticDescriptors.KeyNotScalar, DiagnosticDescriptors.SeveralDocuments, DiagnosticDescriptors.InvalidMerge,
    ];

    /// <summary>Reads a description.</summary>
    /// <param name="root">The root of its document, to which the overlays are applied.</param>
    /// <param name="options">The operations to read, and the overlays and overrides to apply.</param>
    /// <param name="loader">Resolves the references to other files.</param>
    /// <param name="diagnostics">Receives the errors of the description (SCH2xxx).</param>
    /// <returns>The APIs of the description: one, or one for each entry of <c>apis</c>; empty if the description cannot be read.</returns>
    public static IReadOnlyList<ApiDefinition> Read(
        DocumentNode root, ApiReaderOptions options, DocumentLoader loader, DiagnosticBag diagnostics)
    {
        Overlay.Apply(root, options.Overlays, diagnostics);
        var overrides = options.Overrides is { } file ? new OverrideTables(file, diagnostics) : null;
        var all = Import(root, options, overrides, loader, diagnostics);
        if (all.Count == 0) return all;
        if (overrides is not null) all = ApiOverrides.Apply(all, overrides, diagnostics);
        var isOpenApi = OpenApiReader.Recognizes(root);
        var isGrouped = isOpenApi && !OpenApiReader.IsFlat(root);
        all = [.. all.Select(api => Grouped(api, options.Groups, isGrouped))];
        foreach (var pattern in EndpointSelection.FindIdle(all, [.. options.Include, .. options.Exclude]))
            diagnostics.Report(DiagnosticDescriptors.UnmatchedPattern, root.Location, pattern);
        var apis = all.Select(api => EndpointSelection.Apply(api, options.Include, options.Exclude))
            .Select(api => isOpenApi ? MethodNames.AddTo(api) : api)
            .Select(api => options.IgnoresEnvironment ? WithoutVariables(api) : api).ToList();
        ApiRules.Check(apis, diagnostics);
        return apis;
    }

    private static IReadOnlyList<ApiDefinition> Import(DocumentNode root, ApiReaderOptions options, OverrideTables? overrides, DocumentLoader loader, DiagnosticBag diagnostics)
    {
        if (NativeReader.Recognizes(root)) return NativeReader.Read(root, diagnostics);
        if (OpenApiReader.Recognizes(root))
        {
            var api = OpenApiReader.Read(root, loader, diagnostics, overrides is null ? null : overrides.ProjectTypes.OfFormat);
            DocumentValidator.Check(root, diagnostics);
            // The author of an OpenAPI document is often someone else: readable problems are warnings there and errors in the user's own files.
            diagnostics.Lower(error => ReadableErrors.Contains(error.Descriptor) && !IsOwn(error.Location.File));
            if (api is null || OpenApiReader.KeepsUnusedTypes(root)) return api is null ? [] : [api];
            var used = WithoutUnused(api, options.Overrides.GetText("errors"));
            overrides?.UnusedTypes = [.. api.Types.Select(type => type.Name).Except(used.Types.Select(type => type.Name))];
            return [used];
        }

        diagnostics.Report(DiagnosticDescriptors.NotAnApiDescription, root.Location);
        return [];

        bool IsOwn(string file) => file == options.Overrides?.File || options.Overlays.Any(overlay => overlay.File == file);
    }

    private static ApiDefinition Grouped(ApiDefinition api, ApiGrouping groups, bool isGrouped) => groups switch
    {
        ApiGrouping.Flat => Flatten(api),
        ApiGrouping.Path => PathGroups.AddTo(api),
        ApiGrouping.Automatic when isGrouped && PathGroups.AreNeeded(api) => PathGroups.AddTo(api),
        _ when isGrouped => WithoutOwnGroup(api),
        _ => api,
    };

    // Generators of documents name the only tag after the API: its operations are those of the client itself.
    private static ApiDefinition WithoutOwnGroup(ApiDefinition api)
    {
        var own = api.Groups.Select(group => group.Name).Concat(api.Endpoints.Select(endpoint => endpoint.Group).OfType<string>())
            .Where(name => Words.Fold(name) == Words.Fold(api.Name) && !api.Groups.Any(group => group.Parent == name)).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? api : api with
        {
            Groups = [.. api.Groups.Where(group => !own.Contains(group.Name))],
            Endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Group is { } name && own.Contains(name) ? endpoint with { Group = null } : endpoint)],
        };
    }

    private static ApiDefinition Flatten(ApiDefinition api) => api with
    {
        Groups = [],
        Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { Group = null })],
        Sockets = [.. api.Sockets.Select(socket => socket with { Group = null })],
    };

    private static ApiDefinition WithoutVariables(ApiDefinition api) => api with { AuthSchemes = [.. api.AuthSchemes.Select(scheme => scheme.WithoutVariables())] };

    // Documents declare types that other services use or that nothing uses. A document without operations is read for its types.
    private static ApiDefinition WithoutUnused(ApiDefinition api, string? errors) =>
        api.Endpoints.Count + api.Notifications.Count == 0 ? api : TypeReachability.Prune(api, api.Types.Where(type => type.Name == errors));
}
