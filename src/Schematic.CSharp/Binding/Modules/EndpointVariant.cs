using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>An endpoint in one of the ways to call it: a body that may be JSON or a multipart form needs a request for each.</summary>
/// <param name="Endpoint">The endpoint with the content of this way first.</param>
/// <param name="Name">What the names of its request and methods are made of.</param>
internal sealed record EndpointVariant(Endpoint Endpoint, string Name)
{
    /// <summary>The ways to call the endpoints of an API, those of one endpoint side by side.</summary>
    public static IReadOnlyList<EndpointVariant> Of(ApiDefinition api) => [.. api.Endpoints.SelectMany(Of)];

    private static IEnumerable<EndpointVariant> Of(Endpoint endpoint)
    {
        yield return new EndpointVariant(endpoint, endpoint.Id);
        if (Alternative(endpoint.Body) is var (content, suffix))
            yield return new EndpointVariant(endpoint with { Body = endpoint.Body! with { Contents = [content] } }, endpoint.Id + suffix);
    }

    // Only a form carries files, and only JSON carries everything else as it is. Other media types say the same in other words.
    private static (BodyContent Content, string Suffix)? Alternative(RequestBody? body) => body?.Contents switch
    {
        [JsonBody, ..] contents when contents.OfType<FormBody>().FirstOrDefault(form => form.IsMultipart) is { } form => (form, "AsForm"),
        [FormBody, ..] contents when contents.OfType<JsonBody>().FirstOrDefault() is { } json => (json, "AsJson"),
        _ => null,
    };
}
