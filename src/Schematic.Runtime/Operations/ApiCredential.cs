using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A secret that authenticates requests: a key, a token, a password, or an object that obtains one. Its string representation never
/// contains the secret.</summary>
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>Creates a credential from a secret.</summary>
    /// <param name="secret">The secret.</param>
    public static implicit operator ApiCredential(string secret) => FromString(secret);

    /// <summary>Creates a credential from a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static ApiCredential FromString(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return new KnownCredential(secret);
    }

    /// <summary>Creates a credential that requests its secret before each request.</summary>
    /// <param name="provider">A function that returns the secret. It should cache the secret and may be called by several requests at once.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential From(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new ProvidedCredential(provider);
    }

    /// <summary>Returns a string that does not contain the secret.</summary>
    /// <returns>Three asterisks.</returns>
    public sealed override string ToString() => "***";

    internal abstract ValueTask<string> GetAsync(ApiCredentialContext context, CancellationToken cancellationToken);

    /// <summary>Reports that a server rejected a secret. Returns true if another one can be obtained.</summary>
    internal virtual bool Refuse(string secret) => false;

    private sealed class KnownCredential(string secret) : ApiCredential
    {
        internal override ValueTask<string> GetAsync(ApiCredentialContext context, CancellationToken cancellationToken) => new(secret);
    }

    private sealed class ProvidedCredential(Func<CancellationToken, ValueTask<string>> provider) : ApiCredential
    {
        internal override ValueTask<string> GetAsync(ApiCredentialContext context, CancellationToken cancellationToken) => provider(cancellationToken);
    }
}
