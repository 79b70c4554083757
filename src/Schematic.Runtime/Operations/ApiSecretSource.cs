using System;

namespace Schematic.Runtime;

/// <summary>The source of a secret.</summary>
/// <param name="option">A function that returns the client's option.</param>
/// <param name="name">The option's name.</param>
/// <param name="variables">The environment variables in order of preference.</param>
internal sealed class ApiSecretSource(Func<ApiClientOptions, ApiCredential?> option, string name, string[] variables)
{
    public string Option => name;

    public string[] Variables => variables;

    public ApiCredential? Explicit(ApiClientOptions options) => option(options);

    /// <summary>Returns the option, otherwise the first variable that is set and not empty; null if there is neither.</summary>
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
