using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The headers that a description defines for the responses of an API.</summary>
internal static class DescribedHeaders
{
    /// <summary>Returns the headers by their names, in document order.</summary>
    public static IEnumerable<IGrouping<string, ResponseHeader>> Of(ApiDefinition api) => Of(api.Endpoints).GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the headers of the responses of endpoints.</summary>
    public static IEnumerable<ResponseHeader> Of(IEnumerable<Endpoint> endpoints) => endpoints.SelectMany(endpoint => endpoint.Responses).SelectMany(response => response.Headers);
}
