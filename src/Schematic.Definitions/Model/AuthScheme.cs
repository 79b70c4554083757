using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>How a caller proves who it is.</summary>
/// <param name="Name">The name that policies use.</param>
public abstract record AuthScheme(string Name)
{
    /// <summary>What the scheme is for.</summary>
    public string? Description { get; init; }

    /// <summary>The environment variables that may hold the secret; the first one set and not empty wins.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>Where the scheme is declared.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A token or key sent in a header, the query or a cookie.</summary>
/// <param name="Name">The name that policies use.</param>
/// <param name="In">Where the key goes.</param>
/// <param name="Parameter">The header, query parameter or cookie that carries it.</param>
/// <param name="Prefix">What stands before the key, such as <c>Token </c>; empty for nothing.</param>
public sealed record ApiKeyScheme(string Name, ParameterLocation In, string Parameter, string Prefix = "") : AuthScheme(Name);

/// <summary>An HTTP bearer token (RFC 6750).</summary>
/// <param name="Name">The name that policies use.</param>
/// <param name="Header">The header that carries the token, <c>Authorization</c> unless the API has its own.</param>
public sealed record BearerScheme(string Name, string Header = "Authorization") : AuthScheme(Name);

/// <summary>HTTP basic authentication (RFC 7617). <see cref="AuthScheme.Environment"/> names the variables of the password.</summary>
/// <param name="Name">The name that policies use.</param>
public sealed record BasicScheme(string Name) : AuthScheme(Name)
{
    /// <summary>The environment variables that may hold the user name.</summary>
    public IReadOnlyList<string> UserEnvironment { get; init; } = [];
}

/// <summary>An HTTP authentication scheme that is neither basic nor bearer, such as <c>Digest</c>: the caller sets the header's value.</summary>
/// <param name="Name">The name that policies use.</param>
/// <param name="Scheme">The name in IANA's registry of HTTP authentication schemes.</param>
public sealed record HttpScheme(string Name, string Scheme) : AuthScheme(Name);

/// <summary>OAuth 2 (RFC 6749). The token is sent as a bearer token.</summary>
/// <param name="Name">The name that policies use.</param>
/// <param name="Flows">The flows that yield a token.</param>
public sealed record OAuth2Scheme(string Name, IReadOnlyList<OAuthFlow> Flows) : AuthScheme(Name);

/// <summary>OpenID Connect discovery. The token is sent as a bearer token.</summary>
/// <param name="Name">The name that policies use.</param>
/// <param name="DiscoveryUrl">The URL of the provider's metadata.</param>
public sealed record OpenIdConnectScheme(string Name, string DiscoveryUrl) : AuthScheme(Name);

/// <summary>A client certificate: nothing in the request, all in the connection.</summary>
/// <param name="Name">The name that policies use.</param>
public sealed record MutualTlsScheme(string Name) : AuthScheme(Name);

/// <summary>The ways of OAuth 2 to a token.</summary>
public enum OAuthGrant
{
    /// <summary>RFC 6749, section 4.1.</summary>
    AuthorizationCode,

    /// <summary>RFC 6749, section 4.2; deprecated by RFC 9700.</summary>
    Implicit,

    /// <summary>RFC 6749, section 4.3; deprecated by RFC 9700.</summary>
    Password,

    /// <summary>RFC 6749, section 4.4.</summary>
    ClientCredentials,

    /// <summary>RFC 8628.</summary>
    DeviceAuthorization,
}

/// <summary>A flow of OAuth 2.</summary>
/// <param name="Grant">The kind of the flow.</param>
public sealed record OAuthFlow(OAuthGrant Grant)
{
    /// <summary>The authorization endpoint, where the flow has one.</summary>
    public string? AuthorizationUrl { get; init; }

    /// <summary>The token endpoint, where the flow has one.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>The refresh endpoint, where it differs from <see cref="TokenUrl"/>.</summary>
    public string? RefreshUrl { get; init; }

    /// <summary>The device authorization endpoint, where the flow has one.</summary>
    public string? DeviceAuthorizationUrl { get; init; }

    /// <summary>The scopes and what they allow.</summary>
    public IReadOnlyList<OAuthScope> Scopes { get; init; } = [];
}

/// <summary>A scope of OAuth 2.</summary>
/// <param name="Name">The name that goes over the wire.</param>
/// <param name="Description">What the scope allows.</param>
public sealed record OAuthScope(string Name, string? Description);
