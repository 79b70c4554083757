using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A way to authenticate a request. Its secrets are taken from a header that is already set, an option of the client, or an
/// environment variable, in this order.</summary>
public abstract partial class ApiAuthScheme
{
    private protected ApiAuthScheme(string header) => Header = header;

    /// <summary>Gets the header that satisfies the scheme if the caller sets it; empty for none.</summary>
    internal string Header { get; }

    /// <summary>True if a handler that follows redirects would send the secret to another host: the handlers of .NET remove only
    /// <c>Authorization</c>.</summary>
    internal virtual bool IsCarriedAway => !Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the sources of the scheme's secrets.</summary>
    internal abstract ApiSecretSource[] Sources { get; }

    /// <summary>Writes the scheme's secrets.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken);

    /// <summary>Reports that the server rejected the secrets that <see cref="ApplyAsync"/> wrote. Returns true if another attempt may
    /// succeed.</summary>
    internal bool Refuse(ApiClientOptions options, IReadOnlyList<string> secrets)
    {
        var another = false;
        foreach (var source in Sources)
            foreach (var secret in secrets)
                another |= source.Explicit(options)?.Refuse(secret) ?? false;
        return another;
    }
}
