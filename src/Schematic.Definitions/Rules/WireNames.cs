using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>
/// Checks strings of a description that become parts of requests unchanged: a line break would begin another header or
/// another request.
/// </summary>
internal sealed class WireNames(DiagnosticBag diagnostics)
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var names = new WireNames(diagnostics);
        names.CheckHeaders(api.Headers, api.Location);
        foreach (var server in api.Servers) names.CheckServer(server);
        foreach (var scheme in api.AuthSchemes) names.CheckScheme(scheme);
        foreach (var endpoint in api.Endpoints) names.Check(endpoint);
        foreach (var socket in api.Sockets) names.Check(socket);
    }

    private void Check(Endpoint endpoint)
    {
        Report("method", endpoint.Method, WireText.NotInToken(endpoint.Method), endpoint.Location);
        CheckPath(endpoint.Path, endpoint.Location);
        CheckHeaders(endpoint.Headers, endpoint.Location);
        foreach (var parameter in endpoint.Parameters) Check(parameter);
        foreach (var content in endpoint.Body?.Contents ?? []) Check(content, endpoint.Body!.Location, endpoint.Location);
        foreach (var response in endpoint.Responses)
            foreach (var content in response.Contents) CheckMediaType(content.MediaType, response.Location, endpoint.Location);
        if (endpoint.Stream is { } stream) CheckMediaType(stream.MediaType, stream.Location, endpoint.Location);
        foreach (var server in endpoint.Servers) CheckServer(server);
    }

    private void Check(SocketEndpoint socket)
    {
        CheckPath(socket.Path, socket.Location);
        CheckHeaders(socket.Headers, socket.Location);
        foreach (var parameter in socket.Parameters) Check(parameter);
        foreach (var protocol in socket.Subprotocols) Report("subprotocol", protocol, WireText.NotInToken(protocol), socket.Location);
        foreach (var server in socket.Servers) CheckServer(server);
    }

    private void Check(Parameter parameter)
    {
        CheckName(parameter.In, parameter.Name, parameter.Location);
        if (parameter is { In: ParameterLocation.Header or ParameterLocation.Cookie, Constant: ScalarNode constant })
            Report("value", constant.Text, WireText.NotInFieldValue(constant.Text), constant.Location);
        if (parameter.ContentType is { } mediaType) CheckMediaType(mediaType, parameter.Location, parameter.Location);
    }

    private void Check(BodyContent content, SourceLocation location, SourceLocation endpoint)
    {
        CheckMediaType(content.MediaType, location, endpoint);
        if (content is not FormBody form) return;
        foreach (var field in form.Fields)
        {
            Report("field name", field.Name, WireText.Control(field.Name), field.Location);
            foreach (var header in field.Headers) Check(header);
            foreach (var mediaType in field.ContentTypes) CheckMediaType(mediaType, field.Location, location);
        }
    }

    private void CheckScheme(AuthScheme scheme)
    {
        if (scheme is ApiKeyScheme key)
        {
            CheckName(key.In, key.Parameter, key.Location);
            Report("prefix", key.Prefix, WireText.NotInFieldValue(key.Prefix), key.Location);
        }
        else if (scheme is BearerScheme bearer)
        {
            CheckName(ParameterLocation.Header, bearer.Header, bearer.Location);
        }
        else if (scheme is HttpScheme http)
        {
            Report("authentication scheme", http.Scheme, WireText.NotInToken(http.Scheme), http.Location);
        }
    }

    private void CheckName(ParameterLocation @in, string name, SourceLocation location)
    {
        switch (@in)
        {
            case ParameterLocation.Header:
                Report("header name", name, WireText.NotInToken(name), location);
                break;
            case ParameterLocation.Cookie:
                Report("cookie name", name, WireText.NotInToken(name), location);
                break;
            case ParameterLocation.Path or ParameterLocation.Query or ParameterLocation.QueryString:
                Report("parameter name", name, WireText.Control(name), location);
                break;
        }
    }

    private void CheckPath(PathTemplate path, SourceLocation location)
    {
        foreach (var literal in path.Segments.OfType<PathLiteral>()) Report("path", path.Text, WireText.ControlOrBlank(literal.Text), location);
    }

    private void CheckHeaders(IReadOnlyList<ConstantHeader> headers, SourceLocation location)
    {
        foreach (var header in headers)
        {
            CheckName(ParameterLocation.Header, header.Name, header.Location.File is null ? location : header.Location);
            Report("value", header.Value, WireText.NotInFieldValue(header.Value), header.Location.File is null ? location : header.Location);
        }
    }

    private void CheckServer(Server server) => Report("URL", server.Url, WireText.ControlOrBlank(server.Url.Trim()), server.Location);

    private void CheckMediaType(string mediaType, SourceLocation location, SourceLocation fallback)
    {
        if (!MediaTypes.IsWellFormed(mediaType) || WireText.NotInFieldValue(mediaType) is not null)
            Report("media type", mediaType, WireText.ControlOrBlank(mediaType) ?? WireText.NotInFieldValue(mediaType) ?? "no '/'", location.File is null ? fallback : location);
    }

    private void Report(string part, string text, string? character, SourceLocation location)
    {
        if (character is not null) diagnostics.Report(DiagnosticDescriptors.InvalidWireText, location, part, text, character);
        else if (text.Length == 0 && part is ("header name" or "cookie name" or "method")) diagnostics.Report(DiagnosticDescriptors.InvalidWireText, location, part, text, "no character");
    }
}
