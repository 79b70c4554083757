using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A way to prove who sends a request, and where its secrets come from: a header that is already set, an option of the
/// client, an environment variable, in this order.</summary>
public abstract partial class ApiAuthScheme
{
    private protected ApiAuthScheme(string header) => Header = header;

    /// <summary>The header that satisfies the scheme when the caller sets it; empty for none.</summary>
    internal string Header { get; }

    /// <summary>True if a handler that follows redirects would take the secret to another host: .NET's remove <c>Authorization</c> only.</summary>
    internal virtual bool IsCarriedAway => !Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sources of the scheme's secrets.</summary>
    internal abstract ApiSecretSource[] Sources { get; }

    /// <summary>Writes the scheme's secrets.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequestWriter request, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken);

    /// <summary>Tells that the server refused what <see cref="ApplyAsync"/> wrote. True where another attempt may fare better.</summary>
    internal bool Refuse(ApiClientOptions options, IReadOnlyList<string> secrets)
    {
        var another = false;
        foreach (var source in Sources)
            foreach (var secret in secrets)
                another |= source.Explicit(options)?.Refuse(secret) ?? false;
        return another;
    }
}
