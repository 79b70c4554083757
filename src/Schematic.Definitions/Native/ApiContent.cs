using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>The top-level content of a description, for its only API or for all of its APIs, or the content of one of several APIs.</summary>
internal sealed record ApiContent
{
    private Documentation Documentation { get; init; } = Documentation.None;

    private string? Version { get; init; }

    private string? RequestSuffix { get; init; }

    private IReadOnlyList<Server> Servers { get; init; } = [];

    private Authentication? Authentication { get; init; }

    private IReadOnlyList<Parameter> Headers { get; init; } = [];

    private IReadOnlyList<Response> Errors { get; init; } = [];

    private IReadOnlyList<EndpointGroup> Groups { get; init; } = [];

    private IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    private IReadOnlyList<SocketEndpoint> Sockets { get; init; } = [];

    /// <summary>Reads the content of a section.</summary>
    public static ApiContent Read(Section section) => new()
    {
        Documentation = section.Documentation(),
        Version = section.Text("version"),
        RequestSuffix = ModuleNames.RequestSuffix(section),
        Servers = ServerReader.Read(section),
        Authentication = section.Value("auth") is null && section.Value("schemes") is null ? null : AuthReader.Read(section),
        Headers = ParameterReader.Read(section, "headers", ParameterLocation.Header),
        Errors = ResponseReader.ReadErrors(section),
        Groups = [.. section.Entries("groups").Select(entry => GroupReader.Read(entry, section.Diagnostics)).OfType<EndpointGroup>()],
        Endpoints = [.. section.Entries("endpoints").Select(entry => EndpointReader.Read(entry, section.Diagnostics)).OfType<Endpoint>()],
        Sockets = [.. section.Entries("sockets").Select(entry => SocketReader.Read(entry, section.Diagnostics)).OfType<SocketEndpoint>()],
    };

    /// <summary>Combines this content with shared content: the endpoints of both, and the shared values that this content does not define.</summary>
    public ApiContent Over(ApiContent shared) => new()
    {
        Documentation = new Documentation(
            Documentation.Summary ?? shared.Documentation.Summary,
            Documentation.Description ?? shared.Documentation.Description,
            Documentation.Url ?? shared.Documentation.Url),
        Version = Version ?? shared.Version,
        RequestSuffix = RequestSuffix ?? shared.RequestSuffix,
        Servers = Servers.Count > 0 ? Servers : shared.Servers,
        Authentication = Authentication ?? shared.Authentication,
        Headers = Headers.Count > 0 ? Headers : shared.Headers,
        Errors = Errors.Count > 0 ? Errors : shared.Errors,
        Groups = [.. Groups, .. shared.Groups],
        Endpoints = [.. shared.Endpoints, .. Endpoints],
        Sockets = [.. shared.Sockets, .. Sockets],
    };

    /// <summary>Returns the API with this content, without its module and types.</summary>
    public ApiDefinition ToDefinition(string name) => new()
    {
        Name = name,
        Documentation = Documentation with { Url = null },
        Version = Version,
        DocumentationUrl = Documentation.Url,
        Servers = Servers,
        AuthSchemes = Authentication?.Schemes ?? [],
        Auth = Authentication?.Policy ?? AuthPolicy.None,
        Headers = ConstantHeaders.Of(Headers),
        RequestSuffix = RequestSuffix,
        Groups = Groups,
        Endpoints = [.. Endpoints.Select(Complete)],
        Sockets = [.. Sockets.Select(Complete)],
    };

    // Adds the headers and errors of the API, unless the endpoint has its own with the same name or status.
    private Endpoint Complete(Endpoint endpoint) => endpoint with
    {
        Parameters = WithHeaders(endpoint.Parameters, endpoint.Headers),
        Responses = ResponseReader.InOrder(
            endpoint.Responses.Concat(Errors.Where(error => endpoint.Responses.All(own => own.Status != error.Status)))),
    };

    private SocketEndpoint Complete(SocketEndpoint socket) => socket with { Parameters = WithHeaders(socket.Parameters, socket.Headers) };

    private IReadOnlyList<Parameter> WithHeaders(IReadOnlyList<Parameter> parameters, IReadOnlyList<ConstantHeader> constants)
    {
        var own = parameters.Where(parameter => parameter.In == ParameterLocation.Header).Select(parameter => parameter.Name)
            .Concat(constants.Select(header => header.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. parameters, .. ConstantHeaders.RemovedFrom(Headers).Where(header => !own.Contains(header.Name))];
    }
}
