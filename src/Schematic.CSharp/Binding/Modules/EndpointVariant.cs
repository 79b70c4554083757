using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>An endpoint with one kind of body: a body that can be JSON or a form, for example, needs a request for each.</summary>
/// <param name="Endpoint">The endpoint, with the media types of this variant only.</param>
/// <param name="Name">The base of the name of its request.</param>
/// <param name="MethodName">The base of the names of its methods.</param>
internal sealed record EndpointVariant(Endpoint Endpoint, string Name, string MethodName)
{
    /// <summary>Creates the variants of an API's endpoints; variants of the same endpoint are adjacent.</summary>
    public static IReadOnlyList<EndpointVariant> Of(ApiDefinition api) => [.. api.Endpoints.SelectMany(Of)];

    private static IEnumerable<EndpointVariant> Of(Endpoint endpoint)
    {
        var method = endpoint.MethodName ?? endpoint.Id;
        return endpoint.Body is not { Contents.Count: > 1 } body
            ? [new EndpointVariant(endpoint, endpoint.Id, method)]
            : BodyVariants.Of(body).Select(variant => new EndpointVariant(endpoint with { Body = variant.Body }, endpoint.Id + variant.Suffix, method + variant.Suffix));
    }
}
