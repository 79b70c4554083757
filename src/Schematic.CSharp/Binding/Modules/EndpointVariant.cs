using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>An endpoint with one kind of body: a body that can be JSON or a multipart form needs a request for each.</summary>
/// <param name="Endpoint">The endpoint, with the content of this variant first.</param>
/// <param name="Name">The base of the name of its request.</param>
/// <param name="MethodName">The base of the names of its methods.</param>
internal sealed record EndpointVariant(Endpoint Endpoint, string Name, string MethodName)
{
    /// <summary>Creates the variants of an API's endpoints; variants of the same endpoint are adjacent.</summary>
    public static IReadOnlyList<EndpointVariant> Of(ApiDefinition api) => [.. api.Endpoints.SelectMany(Of)];

    private static IEnumerable<EndpointVariant> Of(Endpoint endpoint)
    {
        var method = endpoint.MethodName ?? endpoint.Id;
        yield return new EndpointVariant(endpoint, endpoint.Id, method);
        if (Alternative(endpoint.Body) is var (content, suffix))
            yield return new EndpointVariant(endpoint with { Body = endpoint.Body! with { Contents = [content] } }, endpoint.Id + suffix, method + suffix);
    }

    // Only forms carry files, and only JSON preserves all other values. Other media types carry the same values in another format.
    private static (BodyContent Content, string Suffix)? Alternative(RequestBody? body) => body?.Contents switch
    {
        [JsonBody, ..] contents when contents.OfType<FormBody>().FirstOrDefault(form => form.IsMultipart) is { } form => (form, "AsForm"),
        [FormBody, ..] contents when contents.OfType<JsonBody>().FirstOrDefault() is { } json => (json, "AsJson"),
        _ => null,
    };
}
