using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>An endpoint with one kind of body and one kind of response: a body that can be JSON or a form, for example, needs a request for each,
/// and so does a response that can be JSON or a PDF file.</summary>
/// <param name="Endpoint">The endpoint, with the media types of the body of this variant only.</param>
/// <param name="Name">The base of the name of its request.</param>
/// <param name="MethodName">The base of the names of its methods.</param>
internal sealed record EndpointVariant(Endpoint Endpoint, string Name, string MethodName)
{
    /// <summary>The content that the request asks for; null for the main one.</summary>
    public ResponseContent? Answer { get; init; }

    /// <summary>Creates the variants of an API's endpoints; variants of the same endpoint are adjacent.</summary>
    public static IReadOnlyList<EndpointVariant> Of(ApiDefinition api) => [.. api.Endpoints.SelectMany(Of)];

    private static IEnumerable<EndpointVariant> Of(Endpoint endpoint)
    {
        var bodies = OfBody(endpoint).ToList();
        var answers = AnswerVariants.Of(endpoint).Select(answer => bodies[0].Asking(answer.Content, answer.Suffix));
        return bodies.Concat(answers);
    }

    private static IEnumerable<EndpointVariant> OfBody(Endpoint endpoint)
    {
        var method = endpoint.MethodName ?? endpoint.Id;
        return endpoint.Body is not { Contents.Count: > 1 } body
            ? [new EndpointVariant(endpoint, endpoint.Id, method)]
            : BodyVariants.Of(body).Select(variant => new EndpointVariant(endpoint with { Body = variant.Body }, endpoint.Id + variant.Suffix, method + variant.Suffix));
    }

    private EndpointVariant Asking(ResponseContent answer, string suffix)
    {
        var (summary, description, url) = Endpoint.Documentation;
        string?[] sentences = [description, $"Returns `{answer.MediaType}`."];
        var documentation = new Documentation(summary, string.Join("\n\n", sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence))), url);
        var endpoint = Endpoint with { Documentation = documentation, Pagination = null, Stream = null };
        return new EndpointVariant(endpoint, Name + suffix, MethodName + suffix) { Answer = answer };
    }
}
