using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Ensures that every endpoint has one response type: success responses with different types become a union, whose branch the status
/// determines.</summary>
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
        var contents = endpoint.Successes.Where(response => response.Contents.Count > 0).ToList();
        foreach (var other in contents.Where(response => response.Contents[0].Kind != contents[0].Contents[0].Kind))
            diagnostics.Report(DiagnosticDescriptors.ResponseSeparate, other.Location, other.Status, endpoint.Id, contents[0].Status);
        return UnifiedXml(UnifiedJson(endpoint, names, unions), names, unions);
    }

    private static Endpoint UnifiedJson(Endpoint endpoint, NameScope names, List<UnionDefinition> unions)
    {
        var responses = endpoint.Successes.Where(response => response.Contents is [JsonContent, ..]).ToList();
        if (AnswerVariants.Main(endpoint) is not JsonContent || Union(responses.Select(TypeOf), endpoint, responses, "Response", names) is not { } union) return endpoint;
        unions.Add(union);
        return endpoint with { Responses = [.. endpoint.Responses.Select(response => responses.Contains(response) ? Unified(response, new NamedReference(union.Name)) : response)] };
    }

    private static Endpoint UnifiedXml(Endpoint endpoint, NameScope names, List<UnionDefinition> unions)
    {
        var responses = endpoint.Successes.Where(response => response.Contents.Any(content => content is XmlContent)).ToList();
        var word = AnswerVariants.Main(endpoint) is XmlContent ? "Response" : "XmlResponse";
        if (Union(responses.Select(XmlTypeOf), endpoint, responses, word, names) is not { } union) return endpoint;
        unions.Add(union);
        return endpoint with { Responses = [.. endpoint.Responses.Select(response => responses.Contains(response) ? UnifiedXml(response, new NamedReference(union.Name)) : response)] };
    }

    private static UnionDefinition? Union(IEnumerable<TypeReference> types, Endpoint endpoint, List<Response> responses, string word, NameScope names)
    {
        var distinct = types.Distinct().ToList();
        if (distinct.Count < 2) return null;
        var name = CSharpIdentifier.ToPascalCase(endpoint.Id) + word;
        return new UnionDefinition(names.Add(names.Contains(name) ? name + "Union" : name), [.. distinct.Select(type => new UnionBranch(type))])
        {
            IsDerived = true,
            Documentation = new Documentation($"A response of {endpoint.Id}."),
            Location = responses[0].Location,
        };
    }

    // Contents of the same type stay together.
    private static Response Unified(Response response, NamedReference union) => response with
    {
        Contents = [.. response.Contents.Select(content => content is JsonContent json && json.Type == TypeOf(response) ? json with { Type = union, Branch = json.Type } : content)],
    };

    private static Response UnifiedXml(Response response, NamedReference union) => response with
    {
        Contents = [.. response.Contents.Select(content => content is XmlContent xml && xml.Type == XmlTypeOf(response) ? xml with { Type = union, Branch = xml.Type } : content)],
    };

    private static TypeReference XmlTypeOf(Response response) => response.Contents.OfType<XmlContent>().First().Type;

    private static TypeReference TypeOf(Response response) => ((JsonContent)response.Contents[0]).Type;
}
