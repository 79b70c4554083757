using System.Text.Json.Serialization;
using Schematic.Generation.Output;

namespace Schematic.Generation.Metadata;

/// <summary>
/// APIs and endpoints against the versions of their descriptions seen so far, the features they use and the project's target
/// frameworks (<c>schemas/compatibility.schema.json</c>).
/// </summary>
/// <param name="Frameworks">The target frameworks, which all APIs are generated for.</param>
/// <param name="Apis">The APIs.</param>
internal sealed record CompatibilityMatrix(IReadOnlyList<string> Frameworks, IReadOnlyList<ApiCompatibility> Apis)
{
    // What an API is that states no version.
    private const string NoVersion = "unversioned";

    /// <summary>The schema that the JSON follows.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string Schema { get; } = JsonSchemas.Prefix + "compatibility.schema.json";

    /// <summary>No API at all.</summary>
    public static CompatibilityMatrix None { get; } = new([], []);

    /// <summary>Adds what is there now to what has been seen before.</summary>
    /// <param name="previous">The matrix so far.</param>
    /// <param name="indexes">The modules as they are now.</param>
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
            // What was there once stays in the table: that it is gone is what one looks for.
            .. known.Values.Where(endpoint => !present.Contains(endpoint.Id)).Select(endpoint => endpoint with { Versions = Without(endpoint.Versions, version) })
                .Where(endpoint => endpoint.Versions.Count > 0),
        ]);
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string>? versions, string version) => [.. Without(versions ?? [], version), version];

    // A version may be published anew with other contents: it counts as it is now.
    private static IReadOnlyList<string> Without(IReadOnlyList<string> versions, string version) => [.. versions.Where(other => other != version)];
}

/// <summary>What is known of an API.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Name">The API's name.</param>
/// <param name="Versions">The versions of its description, in the order in which they were seen; the present one last.</param>
/// <param name="Endpoints">The endpoints: those of the present version in its order, then those that are gone.</param>
internal sealed record ApiCompatibility(string Module, string Name, IReadOnlyList<string> Versions, IReadOnlyList<EndpointCompatibility> Endpoints);

/// <summary>What is known of an endpoint.</summary>
/// <param name="Id">The id.</param>
/// <param name="Versions">The versions that have it.</param>
/// <param name="Features">What it asks of a client.</param>
internal sealed record EndpointCompatibility(string Id, IReadOnlyList<string> Versions, IReadOnlyList<string> Features);
