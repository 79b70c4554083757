using System.Text.Json.Serialization;
using Schematic.Generation.Output;

namespace Schematic.Generation.Metadata;

/// <summary>
/// The APIs and endpoints with the versions of their descriptions seen so far, the features they use and the target frameworks of the
/// project (<c>schemas/compatibility.schema.json</c>).
/// </summary>
/// <param name="Frameworks">The target frameworks, which all APIs are generated for.</param>
/// <param name="Apis">The APIs.</param>
internal sealed record CompatibilityMatrix(IReadOnlyList<string> Frameworks, IReadOnlyList<ApiCompatibility> Apis)
{
    // The version of an API that does not state one.
    private const string NoVersion = "unversioned";

    /// <summary>The schema of the JSON.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string Schema { get; } = JsonSchemas.Prefix + "compatibility.schema.json";

    /// <summary>The matrix without APIs.</summary>
    public static CompatibilityMatrix None { get; } = new([], []);

    /// <summary>Adds the current modules to a matrix.</summary>
    /// <param name="previous">The existing matrix.</param>
    /// <param name="indexes">The current modules.</param>
    /// <param name="frameworks">The target frameworks.</param>
    public static CompatibilityMatrix Of(CompatibilityMatrix previous, IEnumerable<ApiIndex> indexes, IReadOnlyList<string> frameworks)
    {
        var seen = previous.Apis.ToDictionary(api => (api.Module, api.Name));
        return new CompatibilityMatrix(frameworks,
        [
            .. from index in indexes.OrderBy(index => index.Module, StringComparer.Ordinal)
               from api in index.Apis
               select Of(seen.GetValueOrDefault((index.Module, api.Name)), index.Module, api),
        ]);
    }

    private static ApiCompatibility Of(ApiCompatibility? seen, string module, IndexedApi api)
    {
        var version = api.Version ?? NoVersion;
        var known = seen?.Endpoints.ToDictionary(endpoint => endpoint.Id, StringComparer.Ordinal) ?? [];
        var present = api.Endpoints.Select(endpoint => endpoint.Id).ToHashSet(StringComparer.Ordinal);
        return new ApiCompatibility(module, api.Name, [.. (seen?.Versions ?? []).Where(other => other != version), version],
        [
            .. api.Endpoints.Select(endpoint => new EndpointCompatibility(
                endpoint.Id, With(known.GetValueOrDefault(endpoint.Id)?.Versions, version), endpoint.Features)),
            // Removed endpoints stay in the table: readers look for the version that removed them.
            .. known.Values.Where(endpoint => !present.Contains(endpoint.Id)).Select(endpoint => endpoint with { Versions = Without(endpoint.Versions, version) })
                .Where(endpoint => endpoint.Versions.Count > 0),
        ]);
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string>? versions, string version) => [.. Without(versions ?? [], version), version];

    // A version may be published again with other content: only the latest content counts.
    private static IReadOnlyList<string> Without(IReadOnlyList<string> versions, string version) => [.. versions.Where(other => other != version)];
}

/// <summary>The versions and endpoints of an API.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Name">The API's name.</param>
/// <param name="Versions">The versions of its description, in the order in which they were seen; the current one is last.</param>
/// <param name="Endpoints">The endpoints: those of the current version in its order, then the removed ones.</param>
internal sealed record ApiCompatibility(string Module, string Name, IReadOnlyList<string> Versions, IReadOnlyList<EndpointCompatibility> Endpoints);

/// <summary>The versions and features of an endpoint.</summary>
/// <param name="Id">The id.</param>
/// <param name="Versions">The versions that contain it.</param>
/// <param name="Features">The features that a client needs.</param>
internal sealed record EndpointCompatibility(string Id, IReadOnlyList<string> Versions, IReadOnlyList<string> Features);
