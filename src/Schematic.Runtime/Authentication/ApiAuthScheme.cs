using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Where an API key travels.</summary>
public enum ApiKeyLocation
{
    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a cookie.</summary>
    Cookie,
}

/// <summary>A way to prove who sends a request, and where its secrets come from: a header that is already set, an option of the
/// client, an environment variable, in this order.</summary>
public abstract class ApiAuthScheme
{
    private protected ApiAuthScheme(string header) => Header = header;

    /// <summary>The header that satisfies the scheme when the caller sets it; empty for none.</summary>
    internal string Header { get; }

    /// <summary>The sources of the scheme's secrets.</summary>
    internal abstract ApiSecretSource[] Sources { get; }

    /// <summary>A bearer token (RFC 6750).</summary>
    /// <param name="credential">Gives the option that holds the token.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="environment">The environment variables that may hold the token; the first one set and not empty wins.</param>
    /// <param name="header">The header that carries the token.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthScheme Bearer(Func<ApiClientOptions, ApiCredential?> credential, string option, string[] environment, string header = "Authorization") =>
        new ApiKeyAuthScheme(new(credential, option, environment), ApiKeyLocation.Header, header, "Bearer ");

    /// <summary>A key in a header, the query or a cookie.</summary>
    /// <param name="location">Where the key goes.</param>
    /// <param name="parameter">The name of the header, query parameter or cookie.</param>
    /// <param name="credential">Gives the option that holds the key.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="environment">The environment variables that may hold the key; the first one set and not empty wins.</param>
    /// <param name="prefix">What stands before the key, such as <c>Token </c>.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthScheme ApiKey(ApiKeyLocation location, string parameter, Func<ApiClientOptions, ApiCredential?> credential, string option, string[] environment, string prefix = "") =>
        new ApiKeyAuthScheme(new(credential, option, environment), location, parameter, prefix);

    /// <summary>User name and password (RFC 7617).</summary>
    /// <param name="userName">Gives the option that holds the user name.</param>
    /// <param name="userNameOption">The name of that option.</param>
    /// <param name="userNameEnvironment">The environment variables that may hold the user name.</param>
    /// <param name="password">Gives the option that holds the password.</param>
    /// <param name="passwordOption">The name of that option.</param>
    /// <param name="passwordEnvironment">The environment variables that may hold the password.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthScheme Basic(
        Func<ApiClientOptions, string?> userName,
        string userNameOption,
        string[] userNameEnvironment,
        Func<ApiClientOptions, ApiCredential?> password,
        string passwordOption,
        string[] passwordEnvironment) =>
        new BasicAuthScheme(
            new(options => userName(options) is { Length: > 0 } name ? ApiCredential.FromString(name) : null, userNameOption, userNameEnvironment),
            new(password, passwordOption, passwordEnvironment));

    /// <summary>Writes the scheme's secrets.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken);

    /// <summary>Tells that the server refused what <see cref="ApplyAsync"/> wrote. True where another attempt may fare better.</summary>
    internal bool Refuse(ApiClientOptions options, IReadOnlyList<string> secrets)
    {
        var another = false;
        foreach (var source in Sources)
            foreach (var secret in secrets)
                another |= source.Explicit(options)?.Refuse(secret) ?? false;
        return another;
    }
}
