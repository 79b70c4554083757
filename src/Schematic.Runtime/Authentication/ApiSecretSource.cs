using System;

namespace Schematic.Runtime;

/// <summary>Where a secret comes from.</summary>
/// <param name="Explicit">Gives the client's option.</param>
/// <param name="Option">The option's name.</param>
/// <param name="Environment">The environment variables, the preferred one first.</param>
internal sealed record ApiSecretSource(Func<ApiClientOptions, ApiCredential?> Explicit, string Option, string[] Environment)
{
    /// <summary>The option, else the first variable that is set and not empty; null where there is neither.</summary>
    public ApiCredential? Find(ApiClientOptions options, bool useEnvironment)
    {
        if (Explicit(options) is { } credential) return credential;
        if (!useEnvironment) return null;
        foreach (var variable in Environment)
            if (System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } secret)
                return ApiCredential.FromString(secret);
        return null;
    }

    public ApiCredential Require(ApiClientOptions options) => Find(options, useEnvironment: true) ?? throw new InvalidOperationException();
}
