using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>One secret as it is, behind a prefix.</summary>
internal sealed class ApiKeyAuthScheme(ApiSecretSource source, ApiKeyLocation location, string parameter, string prefix)
    : ApiAuthScheme(location == ApiKeyLocation.Header ? parameter : "")
{
    // The header of the last secret: most programs have one.
    private KeyValuePair<string, string>[] _last = [];

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
