using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Marks parameters and form fields that carry credentials as secret: parameters that an authentication scheme sends, the headers for credentials, and
/// strings whose name says so.</summary>
internal static class CredentialParameters
{
    // RFC 9110, section 11.6.2 and 11.7.2; RFC 6265, section 4.2.
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "Cookie" };

    // Whole names, without their punctuation: "page_token" and "token_type" are none.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "accessToken", "refreshToken", "idToken", "authToken", "apiToken", "bearerToken", "sessionToken", "xToken", "xAccessToken", "xAuthToken", "xApiToken",
        "apiKey", "xApiKey", "secretKey", "apiSecret", "secret", "clientSecret", "password", "passwd",
    };

    public static ApiDefinition Mark(ApiDefinition api)
    {
        var keys = api.AuthSchemes.OfType<ApiKeyScheme>().ToList();
        return api with
        {
            Endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Parameters.Any(IsCredential) ? endpoint with { Parameters = [.. endpoint.Parameters.Select(Marked)] } : endpoint).Select(WithFields)],
            Sockets = [.. api.Sockets.Select(socket => socket.Parameters.Any(IsCredential) ? socket with { Parameters = [.. socket.Parameters.Select(Marked)] } : socket)],
        };

        Parameter Marked(Parameter parameter) => IsCredential(parameter) ? parameter with { IsSecret = true } : parameter;

        bool IsCredential(Parameter parameter) => IsName(parameter) || (parameter.In == ParameterLocation.Header
            ? Headers.Contains(parameter.Name) || keys.Exists(key => key.In == parameter.In && key.Parameter.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
            : keys.Exists(key => key.In == parameter.In && key.Parameter == parameter.Name));
    }

    private static Endpoint WithFields(Endpoint endpoint) => endpoint.Body is { } body && body.Contents.Any(content => content.FormFields.Any(IsName))
        ? endpoint with { Body = body.SelectFields(field => IsName(field) ? field with { IsSecret = true } : field) }
        : endpoint;

    private static bool IsName(Parameter parameter) => parameter.In is not ParameterLocation.Path && IsName(parameter.Name, parameter.Type);

    private static bool IsName(FormField field) => IsName(field.Name, field.Type);

    private static bool IsName(string name, TypeReference type) =>
        type is PrimitiveReference { Kind: PrimitiveKind.String } && Names.Contains(string.Concat(name.Where(char.IsAsciiLetterOrDigit)));
}
