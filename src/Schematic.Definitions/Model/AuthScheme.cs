using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>An authentication scheme. Its kinds are those that <see cref="IAuthVisitor{T}"/> visits.</summary>
/// <param name="Name">The name to which policies refer.</param>
public abstract record AuthScheme(string Name)
{
    /// <summary>The name of the kind in OpenAPI, with <c>basic</c> and <c>bearer</c> as separate kinds.</summary>
    public abstract string Kind { get; }

    /// <summary>The description of the scheme.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The name of the credential, and of the client's option that holds it; null if it is the name of the scheme. For a user name and
    /// password, the prefix of the two options; empty for none.
    /// </summary>
    public string? Credential { get; init; }

    /// <summary>The environment variables that may contain the secret; the first one that is set and not empty is used.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>The location of the declaration.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>All environment variables that the scheme reads.</summary>
    public virtual IReadOnlyList<string> Variables => Environment;

    /// <summary>True if a token endpoint may issue the secret.</summary>
    public virtual bool IsIssued => false;

    /// <summary>Returns the scheme without its environment variables.</summary>
    public virtual AuthScheme WithoutVariables() => this with { Environment = [] };

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IAuthVisitor<T> visitor);
}

/// <summary>Handles every kind of scheme.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IAuthVisitor<out T>
{
    /// <summary>Handles a key in a header, the query or a cookie.</summary>
    T Visit(ApiKeyScheme scheme);

    /// <summary>Handles a bearer token.</summary>
    T Visit(BearerScheme scheme);

    /// <summary>Handles a user name and password.</summary>
    T Visit(BasicScheme scheme);

    /// <summary>Handles another HTTP scheme.</summary>
    T Visit(HttpScheme scheme);

    /// <summary>Handles OAuth 2.</summary>
    T Visit(OAuth2Scheme scheme);

    /// <summary>Handles OpenID Connect.</summary>
    T Visit(OpenIdConnectScheme scheme);

    /// <summary>Handles a client certificate.</summary>
    T Visit(MutualTlsScheme scheme);
}

/// <summary>A token or key sent in a header, the query or a cookie.</summary>
/// <param name="Name">The name to which policies refer.</param>
/// <param name="In">The location of the key in a request.</param>
/// <param name="Parameter">The header, query parameter or cookie that contains the key.</param>
/// <param name="Prefix">The prefix of the key, such as <c>Token </c>; empty for none.</param>
public sealed record ApiKeyScheme(string Name, ParameterLocation In, string Parameter, string Prefix = "") : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "apiKey";

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An HTTP bearer token (RFC 6750).</summary>
/// <param name="Name">The name to which policies refer.</param>
/// <param name="Header">The header that contains the token: <c>Authorization</c>, unless the API defines another.</param>
public sealed record BearerScheme(string Name, string Header = "Authorization") : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "bearer";

    /// <inheritdoc/>
    public override bool IsIssued => true;

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>HTTP basic authentication (RFC 7617). <see cref="AuthScheme.Environment"/> lists the variables of the password.</summary>
/// <param name="Name">The name to which policies refer.</param>
public sealed record BasicScheme(string Name) : AuthScheme(Name)
{
    /// <summary>The environment variables that may contain the user name.</summary>
    public IReadOnlyList<string> UserEnvironment { get; init; } = [];

    /// <inheritdoc/>
    public override string Kind => "basic";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Variables => [.. UserEnvironment, .. Environment];

    /// <inheritdoc/>
    public override AuthScheme WithoutVariables() => this with { UserEnvironment = [], Environment = [] };

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An HTTP authentication scheme that is neither basic nor bearer, such as <c>Digest</c>: the caller sets the header's value.</summary>
/// <param name="Name">The name to which policies refer.</param>
/// <param name="Scheme">The name in IANA's registry of HTTP authentication schemes.</param>
public sealed record HttpScheme(string Name, string Scheme) : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "http";

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>OAuth 2 (RFC 6749). The token is sent as a bearer token.</summary>
/// <param name="Name">The name to which policies refer.</param>
/// <param name="Flows">The flows that issue a token.</param>
public sealed record OAuth2Scheme(string Name, IReadOnlyList<OAuthFlow> Flows) : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "oauth2";

    /// <inheritdoc/>
    public override bool IsIssued => Flows.Any(flow => flow.TokenUrl is not null);

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>OpenID Connect discovery. The token is sent as a bearer token.</summary>
/// <param name="Name">The name to which policies refer.</param>
/// <param name="DiscoveryUrl">The URL of the provider's metadata.</param>
public sealed record OpenIdConnectScheme(string Name, string DiscoveryUrl) : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "openIdConnect";

    /// <inheritdoc/>
    public override bool IsIssued => true;

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A client certificate, which is part of the connection and not of the request.</summary>
/// <param name="Name">The name to which policies refer.</param>
public sealed record MutualTlsScheme(string Name) : AuthScheme(Name)
{
    /// <inheritdoc/>
    public override string Kind => "mutualTLS";

    /// <inheritdoc/>
    public override T Accept<T>(IAuthVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The grants of OAuth 2.</summary>
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

/// <summary>An OAuth 2 flow.</summary>
/// <param name="Grant">The grant of the flow.</param>
public sealed record OAuthFlow(OAuthGrant Grant)
{
    /// <summary>The authorization endpoint, if the flow has one.</summary>
    public string? AuthorizationUrl { get; init; }

    /// <summary>The token endpoint, if the flow has one.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>The refresh endpoint, if it differs from <see cref="TokenUrl"/>.</summary>
    public string? RefreshUrl { get; init; }

    /// <summary>The device authorization endpoint, if the flow has one.</summary>
    public string? DeviceAuthorizationUrl { get; init; }

    /// <summary>The scopes with their descriptions.</summary>
    public IReadOnlyList<OAuthScope> Scopes { get; init; } = [];
}

/// <summary>An OAuth 2 scope.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Description">The access that the scope allows.</param>
public sealed record OAuthScope(string Name, string? Description);
