namespace Schematic.Definitions.Native;

/// <summary>
/// The keys of the native format for each construct. The readers accept only these; the JSON Schema and
/// <c>docs/format.md</c> list the same keys.
/// </summary>
internal static class Keywords
{
    /// <summary>The HTTP methods of endpoints.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

    private static readonly string[] Documented = ["summary", "description", "docs"];

    private static readonly string[] ApiContent =
    [
        .. Documented, "version", "baseUrl", "servers", "auth", "schemes", "headers", "errors", "groups", "endpoints", "sockets",
    ];

    /// <summary>The file as a whole.</summary>
    public static KeywordSet Document { get; } =
        new("document", "a description", ["$schema", "api", "apis", "module", "requestSuffix", .. ApiContent, "types"]);

    /// <summary>One of the APIs of a file that describes several.</summary>
    public static KeywordSet Api { get; } = new("api", "an API", ["requestSuffix", .. ApiContent]);

    /// <summary>A group of endpoints.</summary>
    public static KeywordSet Group { get; } = new("group", "a group", [.. Documented, "parent"]);

    /// <summary>A server.</summary>
    public static KeywordSet Server { get; } = new("server", "a server", "url", "name", "summary", "variables");

    /// <summary>A variable in a server's URL.</summary>
    public static KeywordSet ServerVariable { get; } = new("serverVariable", "a server variable", "default", "values", "summary");

    /// <summary>An authentication scheme with its own name: exactly one of the kinds.</summary>
    public static KeywordSet Scheme { get; } =
        new("scheme", "an authentication scheme", "bearer", "apiKey", "basic", "oauth2", "openIdConnect", "http", "mutualTls");

    /// <summary>A bearer token.</summary>
    public static KeywordSet Bearer { get; } = new("bearer", "a bearer scheme", "env", "header", "summary");

    /// <summary>An API key.</summary>
    public static KeywordSet ApiKey { get; } = new("apiKey", "an API key", "header", "query", "cookie", "prefix", "env", "summary");

    /// <summary>Basic authentication.</summary>
    public static KeywordSet Basic { get; } = new("basic", "a basic scheme", "userEnv", "passwordEnv", "summary");

    /// <summary>OAuth 2.</summary>
    public static KeywordSet OAuth2 { get; } = new("oauth2", "an OAuth 2 scheme", "flows", "env", "summary");

    /// <summary>The flows of OAuth 2.</summary>
    public static KeywordSet OAuthFlows { get; } =
        new("oauthFlows", "a set of flows", "authorizationCode", "clientCredentials", "deviceAuthorization", "password", "implicit");

    /// <summary>An OAuth 2 flow.</summary>
    public static KeywordSet OAuthFlow { get; } =
        new("oauthFlow", "a flow", "authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "scopes");

    /// <summary>OpenID Connect.</summary>
    public static KeywordSet OpenIdConnect { get; } = new("openIdConnect", "an OpenID Connect scheme", "url", "env", "summary");

    /// <summary>Another HTTP authentication scheme.</summary>
    public static KeywordSet Http { get; } = new("http", "an HTTP scheme", "scheme", "env", "summary");

    /// <summary>A client certificate.</summary>
    public static KeywordSet MutualTls { get; } = new("mutualTls", "a client certificate", "summary");

    /// <summary>An endpoint.</summary>
    public static KeywordSet Endpoint { get; } = new(
        "endpoint",
        "an endpoint",
        [
            .. Documented, "deprecated", "group", .. Methods, "path", "query", "headers", "cookies", "body", "form", "multipart", "text",
            "binary", "returns", "streams", "errors", "pages", "auth", "baseUrl", "servers",
        ]);

    /// <summary>A parameter with more than a type.</summary>
    public static KeywordSet Parameter { get; } = new(
        "parameter",
        "a parameter",
        "type", "default", "const", "summary", "description", "deprecated", "name", "style", "explode", "allowReserved", "contentType");

    /// <summary>A form field with more than a type.</summary>
    public static KeywordSet Field { get; } = new(
        "field",
        "a form field",
        "type", "default", "const", "summary", "description", "deprecated", "name", "accept", "min", "max", "contentType", "style", "explode",
        "allowReserved");

    /// <summary>A JSON body with more than a type.</summary>
    public static KeywordSet Body { get; } = new("body", "a body", "type", "lines", "contentType", "required", "summary", "description");

    /// <summary>A text or binary body with more than a media type.</summary>
    public static KeywordSet RawBody { get; } = new("rawBody", "a body", "contentType", "required", "summary", "description");

    /// <summary>A response with more than a type.</summary>
    public static KeywordSet Response { get; } =
        new("response", "a response", "type", "contentType", "headers", "summary", "description");

    /// <summary>A header of a response.</summary>
    public static KeywordSet ResponseHeader { get; } = new("responseHeader", "a response header", "type", "summary", "description");

    /// <summary>A response that is received item by item.</summary>
    public static KeywordSet Streams { get; } =
        new("streams", "a stream", "events", "lines", "sequence", "when", "end", "contentType");

    /// <summary>Pagination.</summary>
    public static KeywordSet Pages { get; } = new(
        "pages",
        "pagination",
        "cursor", "next", "nextHeader", "offset", "total", "page", "first", "totalPages", "link", "items", "size", "more");

    /// <summary>A WebSocket endpoint.</summary>
    public static KeywordSet Socket { get; } = new(
        "socket",
        "a WebSocket endpoint",
        [
            .. Documented, "deprecated", "group", "connect", "path", "query", "headers", "cookies", "auth", "baseUrl", "servers",
            "subprotocols", "open", "close", "keepAlive", "send", "receive", "both",
        ]);

    /// <summary>A WebSocket message with more than a type.</summary>
    public static KeywordSet Message { get; } = new("message", "a message", "type", "from", "summary", "description");

    /// <summary>The properties of a type; every other key is a member.</summary>
    public static KeywordSet Type { get; } = new(
        "type",
        "a type",
        "$summary", "$description", "$docs", "$deprecated", "$type", "$includes", "$members", "$additional", "$enum", "$oneOf",
        "$discriminator");

    /// <summary>A member with more than a type.</summary>
    public static KeywordSet Member { get; } = new(
        "member", "a member", "type", "default", "const", "summary", "description", "deprecated", "name", "readOnly", "writeOnly");

    /// <summary>A value of an enum with more than a name.</summary>
    public static KeywordSet EnumValue { get; } =
        new("enumValue", "an enum value", "value", "name", "summary", "description", "deprecated");

    /// <summary>All constructs.</summary>
    public static IReadOnlyList<KeywordSet> All { get; } =
    [
        Document, Api, Group, Server, ServerVariable, Scheme, Bearer, ApiKey, Basic, OAuth2, OAuthFlows, OAuthFlow, OpenIdConnect, Http,
        MutualTls, Endpoint, Parameter, Field, Body, RawBody, Response, ResponseHeader, Streams, Pages, Socket, Message, Type, Member,
        EnumValue,
    ];
}
