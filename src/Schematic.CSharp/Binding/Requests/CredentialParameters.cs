using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Marks parameters that carry credentials as secret: those that an authentication scheme sends, and the headers for credentials.</summary>
internal static class CredentialParameters
{
    // RFC 9110, section 11.6.2 and 11.7.2; RFC 6265, section 4.2.
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "Cookie" };

    public static ApiDefinition Mark(ApiDefinition api)
    {
        var keys = api.AuthSchemes.OfType<ApiKeyScheme>().ToList();
        return api with
        {
            Endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Parameters.Any(IsCredential) ? endpoint with { Parameters = [.. endpoint.Parameters.Select(Marked)] } : endpoint)],
            Sockets = [.. api.Sockets.Select(socket => socket.Parameters.Any(IsCredential) ? socket with { Parameters = [.. socket.Parameters.Select(Marked)] } : socket)],
        };

        Parameter Marked(Parameter parameter) => IsCredential(parameter) ? parameter with { IsSecret = true } : parameter;

        bool IsCredential(Parameter parameter) => parameter.In == ParameterLocation.Header
            ? Headers.Contains(parameter.Name) || keys.Exists(key => key.In == parameter.In && key.Parameter.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
            : keys.Exists(key => key.In == parameter.In && key.Parameter == parameter.Name);
    }
}
