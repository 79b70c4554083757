using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The authentication policy of a request: one of several alternatives, each a set of schemes that are used together.</summary>
/// <param name="alternatives">The alternatives in order of preference; an empty one means that a request may be sent without credentials.</param>
public sealed class ApiAuthPolicy(params ApiAuthScheme[][] alternatives)
{
    /// <summary>Gets the policy that sends no credentials.</summary>
    public static ApiAuthPolicy None { get; } = new();

    /// <summary>True if a request may be sent without credentials.</summary>
    public bool IsOptional { get; } = alternatives.Length == 0 || alternatives.Any(schemes => schemes.Length == 0);

    /// <summary>Applies the first alternative whose secrets are set explicitly, otherwise the first one whose secrets are completed by
    /// environment variables.</summary>
    /// <returns>The schemes that were used.</returns>
    /// <exception cref="AuthenticationRequiredException">There is no such alternative, and neither the policy nor the client
    /// allows requests without credentials.</exception>
    internal async ValueTask<ApiAuthScheme[]> ApplyAsync(
        ApiRequestWriter request, ApiOperation operation, ApiClientOptions options, ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var schemes = Choose(request, options, useEnvironment: false) ?? (options.UseEnvironmentCredentials ? Choose(request, options, useEnvironment: true) : null);
        if (schemes is null) return IsOptional || options.AllowAnonymous ? [] : throw AuthenticationRequiredException.For(operation, alternatives, options.UseEnvironmentCredentials);
        if (options.RequireHttps && request.IsExposed)
            throw new InvalidOperationException($"{operation.Id}: the credentials are not sent, since the base URL is not https and the option {nameof(options.RequireHttps)} is set.");
        foreach (var scheme in schemes)
            if (IsSetByCaller(scheme, request))
                request.AddSecretOf(scheme.Header);
            else
                await scheme.ApplyAsync(request, options, context, cancellationToken).ConfigureAwait(false);
        return schemes;
    }

    private ApiAuthScheme[]? Choose(ApiRequestWriter request, ApiClientOptions options, bool useEnvironment)
    {
        foreach (var schemes in alternatives)
            if (schemes.Length > 0 && IsSatisfied(schemes, request, options, useEnvironment))
                return schemes;
        return null;
    }

    private static bool IsSatisfied(ApiAuthScheme[] schemes, ApiRequestWriter request, ApiClientOptions options, bool useEnvironment)
    {
        foreach (var scheme in schemes)
        {
            if (IsSetByCaller(scheme, request)) continue;
            foreach (var source in scheme.Sources)
                if (source.Find(options, useEnvironment) is null)
                    return false;
        }

        return true;
    }

    private static bool IsSetByCaller(ApiAuthScheme scheme, ApiRequestWriter request) =>
        scheme.Header.Length > 0 && request.HasHeader(scheme.Header);
}
