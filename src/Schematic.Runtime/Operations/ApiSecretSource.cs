using System;

namespace Schematic.Runtime;

/// <summary>Where a secret comes from.</summary>
/// <param name="option">Gives the client's option.</param>
/// <param name="name">The option's name.</param>
/// <param name="variables">The environment variables, the preferred one first.</param>
internal sealed class ApiSecretSource(Func<ApiClientOptions, ApiCredential?> option, string name, string[] variables)
{
    public string Option => name;

    public string[] Variables => variables;

    public ApiCredential? Explicit(ApiClientOptions options) => option(options);

    /// <summary>The option, else the first variable that is set and not empty; null where there is neither.</summary>
    public ApiCredential? Find(ApiClientOptions options, bool useEnvironment)
    {
        if (Explicit(options) is { } credential) return credential;
        if (!useEnvironment) return null;
        foreach (var variable in variables)
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } secret)
                return ApiCredential.FromString(secret);
        return null;
    }

    public ApiCredential Require(ApiClientOptions options) => Find(options, options.UseEnvironmentCredentials) ?? throw new InvalidOperationException();
}
