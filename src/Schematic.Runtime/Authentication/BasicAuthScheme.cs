using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>User name and password in UTF-8 (RFC 7617).</summary>
internal sealed class BasicAuthScheme(ApiSecretSource userName, ApiSecretSource password) : ApiAuthScheme("Authorization")
{
    internal override ApiSecretSource[] Sources { get; } = [userName, password];

    internal override async ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var user = await userName.Require(options).GetAsync(context, cancellationToken).ConfigureAwait(false);
        var secret = await password.Require(options).GetAsync(context, cancellationToken).ConfigureAwait(false);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"));
        request.SetCredentialHeader("Authorization", "Basic " + credentials, secret);
        request.AddSecret(credentials);
    }
}
