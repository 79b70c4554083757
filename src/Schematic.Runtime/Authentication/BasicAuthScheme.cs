using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public abstract partial class ApiAuthScheme
{
    /// <summary>Creates a scheme that sends a user name and a password (RFC 7617).</summary>
    /// <param name="userName">A function that returns the option that holds the user name.</param>
    /// <param name="userNameOption">The name of that option.</param>
    /// <param name="userNameEnvironment">The environment variables that may hold the user name.</param>
    /// <param name="password">A function that returns the option that holds the password.</param>
    /// <param name="passwordOption">The name of that option.</param>
    /// <param name="passwordEnvironment">The environment variables that may hold the password.</param>
    /// <returns>The authentication scheme.</returns>
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
}

/// <summary>Sends a user name and a password in UTF-8 (RFC 7617).</summary>
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
