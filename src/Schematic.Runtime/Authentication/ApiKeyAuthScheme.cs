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

public abstract partial class ApiAuthScheme
{
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
}

/// <summary>One secret as it is, behind a prefix.</summary>
internal sealed class ApiKeyAuthScheme(ApiSecretSource source, ApiKeyLocation location, string parameter, string prefix)
    : ApiAuthScheme(location == ApiKeyLocation.Header ? parameter : "")
{
    // The header of the last secret: most programs have one.
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
