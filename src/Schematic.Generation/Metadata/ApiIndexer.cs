using System.Globalization;
using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Metadata;

/// <summary>Creates the index of a module from its descriptions and the names of their elements in C#.</summary>
/// <param name="projectDirectory">The folder that paths are relative to.</param>
internal sealed class ApiIndexer(string projectDirectory)
{
    private const int SummaryLength = 160;

    /// <summary>Creates the index of a module.</summary>
    public ApiIndex Index(BoundModule module) =>
        new(module.Plan.Name, module.Plan.Namespace, [.. module.Source.Apis.Zip(module.Plan.Apis, Index)]);

    private IndexedApi Index(ApiDefinition api, ApiPlan plan)
    {
        var names = plan.Types.ToDictionary(type => type.Name, type => type.Type, StringComparer.Ordinal);
        var endpoints = plan.Endpoints.ToDictionary(endpoint => endpoint.Id, StringComparer.Ordinal);
        return new IndexedApi(api.Name, plan.Client, At(api.Location))
        {
            Version = api.Version,
            Summary = Summary(api.Documentation),
            Documentation = api.DocumentationUrl,
            Servers = [.. api.Servers.Select(server => server.Url)],
            Credentials = [.. api.AuthSchemes.Select(scheme => new IndexedCredential(scheme.Name, scheme.Kind, scheme.Variables, At(scheme.Location)))],
            Endpoints =
            [
                .. api.Endpoints.Select(endpoint => Index(endpoint, api, endpoints[endpoint.Id], names)),
                .. api.Sockets.Select(socket => Index(socket, api, endpoints[socket.Id])),
            ],
            Types = [.. api.Types.Where(type => names.ContainsKey(type.Name)).Select(type => Index(type, names[type.Name]))],
        };
    }

    private IndexedEndpoint Index(Endpoint endpoint, ApiDefinition api, EndpointPlan plan, Dictionary<string, string> names) =>
        new(endpoint.Id, endpoint.Method, endpoint.Path.Text, At(endpoint.Location))
        {
            Summary = Summary(endpoint.Documentation),
            Group = endpoint.Group,
            Calls = plan.Calls,
            Requests = plan.Requests,
            Body = endpoint.Body?.Contents is [var body, ..] ? Text(body, names) : null,
            Responses = Responses(endpoint, names),
            Stream = endpoint.Stream is { } stream ? TypeText.Of(stream.ItemType, names) : null,
            Features = ApiFeatures.Of(endpoint, api),
            Deprecated = endpoint.IsDeprecated,
            DeprecatedParameters = [.. Deprecated(endpoint.Parameters), .. DeprecatedFields(endpoint.Body)],
        };

    private IndexedEndpoint Index(SocketEndpoint socket, ApiDefinition api, EndpointPlan plan) =>
        new(socket.Id, plan.Method, socket.Path.Text, At(socket.Location))
        {
            Summary = Summary(socket.Documentation),
            Group = socket.Group,
            Calls = plan.Calls,
            Requests = plan.Requests,
            Features = ApiFeatures.Of(socket, api),
            Deprecated = socket.IsDeprecated,
            DeprecatedParameters = [.. Deprecated(socket.Parameters)],
        };

    private IndexedType Index(TypeDefinition type, string name) => new(name, type.Kind, At(type.Location))
    {
        Described = type.Name == name ? null : type.Name,
        Deprecated = type.IsDeprecated,
        DeprecatedMembers = [.. type.Parts.Where(part => part.IsDeprecated).Select(part => new IndexedPart(part.Name, At(part.Location)))],
    };

    private static SortedDictionary<string, string> Responses(Endpoint endpoint, Dictionary<string, string> names)
    {
        var responses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var response in endpoint.Responses)
            responses[response.Status] = response.Contents switch
            {
                [{ ValueType: { } type }, ..] => TypeText.Of(type, names),
                [var content, ..] => content.MediaType,
                [] => "",
            };
        return responses;
    }

    private static string Text(BodyContent body, Dictionary<string, string> names) =>
        body.ValueType is { } type ? TypeText.Of(type, names) + (body.Kind == ContentKind.JsonLines ? "..." : "") : body.MediaType;

    private IEnumerable<IndexedPart> Deprecated(IReadOnlyList<Parameter> parameters) =>
        parameters.Where(parameter => parameter.IsDeprecated).Select(parameter => new IndexedPart(parameter.Name, At(parameter.Location)));

    private IEnumerable<IndexedPart> DeprecatedFields(RequestBody? body) =>
        body?.Contents is [var preferred, ..] ? preferred.FormFields.Where(field => field.IsDeprecated).Select(field => new IndexedPart(field.Name, At(field.Location))) : [];

    // The first sentence is sufficient: the description contains the rest.
    private static string? Summary(Documentation documentation)
    {
        var text = string.Join(' ', (documentation.Summary ?? documentation.Description ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) return null;
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? text : text[..(end + 1)];
        if (sentence.Length <= SummaryLength) return sentence;
        // Not all languages separate words with spaces.
        var word = sentence.LastIndexOf(' ', SummaryLength);
        var cut = word > 0 ? word : char.IsLowSurrogate(sentence[SummaryLength]) ? SummaryLength - 1 : SummaryLength;
        return sentence[..cut] + "...";
    }

    // The format of compilers and builds, which editors recognize.
    private string At(SourceLocation location)
    {
        if (string.IsNullOrEmpty(location.File)) return "";
        var file = Path.GetRelativePath(projectDirectory, location.File).Replace('\\', '/');
        return location.Line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}({location.Line},{location.Column})");
    }
}
