using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>One secret as it is, behind a prefix.</summary>
internal sealed class ApiKeyAuthScheme(ApiSecretSource source, ApiKeyLocation location, string parameter, string prefix)
    : ApiAuthScheme(location == ApiKeyLocation.Header ? parameter : "")
{
    internal override IReadOnlyList<ApiSecretSource> Sources { get; } = [source];

    internal override async ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var secret = await source.Require(options).GetAsync(context, cancellationToken).ConfigureAwait(false);
        switch (location)
        {
            case ApiKeyLocation.Query:
                request.SetCredentialQuery(parameter, prefix + secret, secret);
                break;
            case ApiKeyLocation.Cookie:
                request.SetCredentialCookie(parameter, prefix + secret, secret);
                break;
            default:
                request.SetCredentialHeader(parameter, prefix + secret, secret);
                break;
        }
    }
}
