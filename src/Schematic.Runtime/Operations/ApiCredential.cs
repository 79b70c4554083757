using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A secret that lets requests in: a key, a token, a password, or something that obtains one. It never shows itself in text.</summary>
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>A secret that is known.</summary>
    /// <param name="secret">The secret.</param>
    public static implicit operator ApiCredential(string secret) => FromString(secret);

    /// <summary>A secret that is known.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static ApiCredential FromString(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return new KnownCredential(secret);
    }

    /// <summary>A secret that is asked for before each request.</summary>
    /// <param name="provider">Gives the secret; should cache it itself. May be called by several requests at once.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential From(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new ProvidedCredential(provider);
    }

    /// <summary>Says nothing of the secret.</summary>
    /// <returns>Three asterisks.</returns>
    public sealed override string ToString() => "***";

    internal abstract ValueTask<string> GetAsync(ApiCredentialContext context, CancellationToken cancellationToken);

    /// <summary>Tells that a server refused a secret. True where another one may be had.</summary>
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
