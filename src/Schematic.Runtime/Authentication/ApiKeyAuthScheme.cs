using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The part of a request that carries an API key.</summary>
public enum ApiKeyLocation
{
    /// <summary>A header.</summary>
    Header,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}

public abstract partial class ApiAuthScheme
{
    /// <summary>Creates a scheme that sends a bearer token (RFC 6750).</summary>
    /// <param name="credential">A function that returns the option that holds the token.</param>
    /// <param name="option">The name of the option.</param>
    /// <param name="environment">The environment variables that may hold the token; the first one that is set and not empty is used.</param>
    /// <param name="header">The header that carries the token.</param>
    /// <returns>The authentication scheme.</returns>
    public static ApiAuthScheme Bearer(Func<ApiClientOptions, ApiCredential?> credential, string option, string[] environment, string header = "Authorization") =>
        new ApiKeyAuthScheme(new(credential, option, environment), ApiKeyLocation.Header, header, "Bearer ");

    /// <summary>Creates a scheme that sends a key in a header, the query or a cookie.</summary>
    /// <param name="location">The part of the request that carries the key.</param>
    /// <param name="parameter">The name of the header, query parameter or cookie.</param>
    /// <param name="credential">A function that returns the option that holds the key.</param>
    /// <param name="option">The name of the option.</param>
    /// <param name="environment">The environment variables that may hold the key; the first one that is set and not empty is used.</param>
    /// <param name="prefix">The prefix of the key, such as <c>Token </c>.</param>
    /// <returns>The authentication scheme.</returns>
    public static ApiAuthScheme ApiKey(ApiKeyLocation location, string parameter, Func<ApiClientOptions, ApiCredential?> credential, string option, string[] environment, string prefix = "") =>
        new ApiKeyAuthScheme(new(credential, option, environment), location, parameter, prefix);
}

/// <summary>Sends one secret with a prefix.</summary>
internal sealed class ApiKeyAuthScheme(ApiSecretSource source, ApiKeyLocation location, string parameter, string prefix)
    : ApiAuthScheme(location == ApiKeyLocation.Header ? parameter : "")
{
    // Caches the value for the last secret: most programs have only one.
    private KeyValuePair<string, string>[] _last = [];

    internal override bool IsCarriedAway => location != ApiKeyLocation.Query && base.IsCarriedAway;

    internal override ApiSecretSource[] Sources { get; } = [source];

    internal override async ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var secret = await source.Require(options).GetAsync(context, cancellationToken).ConfigureAwait(false);
        var value = Value(secret);
        switch (location)
        {
            case ApiKeyLocation.Query:
                request.SetCredentialQuery(parameter, value, secret);
                break;
            case ApiKeyLocation.Cookie:
                request.SetCredentialCookie(parameter, value, secret);
                break;
            default:
                request.SetCredentialHeader(parameter, value, secret);
                break;
        }
    }

    private string Value(string secret)
    {
        if (prefix.Length == 0) return secret;
        if (_last is [var last] && last.Key == secret) return last.Value;
        var value = prefix + secret;
        _last = [new(secret, value)];
        return value;
    }
}
