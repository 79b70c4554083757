using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Ensures that every endpoint has one response type: success responses with different types become a union.</summary>
internal static class ResponseUnions
{
    public static ApiDefinition AddTo(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var names = new NameScope(api.Types.Select(type => type.Name));
        var unions = new List<UnionDefinition>();
        var endpoints = api.Endpoints.Select(endpoint => Unified(endpoint, names, unions, diagnostics)).ToList();
        return unions.Count == 0 ? api : api with { Endpoints = endpoints, Types = [.. api.Types, .. unions] };
    }

    private static Endpoint Unified(Endpoint endpoint, NameScope names, List<UnionDefinition> unions, DiagnosticBag diagnostics)
    {
        var contents = Successes.All(endpoint).Where(response => response.Contents.Count > 0).ToList();
        if (contents.Count < 2) return endpoint;
        foreach (var other in contents.Where(response => response.Contents[0].Kind != contents[0].Contents[0].Kind))
            diagnostics.Report(DiagnosticDescriptors.ResponseOmitted, other.Location, other.Status, endpoint.Id, contents[0].Status);

        var types = contents.Select(response => response.Contents[0]).OfType<JsonContent>().Select(content => content.Type).Distinct().ToList();
        if (contents[0].Contents[0] is not JsonContent first || types.Count < 2) return endpoint;
        var union = new UnionDefinition(names.Add(CSharpIdentifier.ToPascalCase(endpoint.Id) + "Response"), [.. types.Select(type => new UnionBranch(type))])
        {
            IsDerived = true,
            Documentation = new Documentation($"A response of {endpoint.Id}."),
            Location = contents[0].Location,
        };
        unions.Add(union);
        var content = new JsonContent(first.MediaType, new NamedReference(union.Name));
        return endpoint with { Responses = [.. endpoint.Responses.Select(response => response.Status == contents[0].Status ? response with { Contents = [content] } : response)] };
    }
}
