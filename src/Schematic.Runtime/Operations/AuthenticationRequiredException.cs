using System;
using System.Collections.Generic;
using System.Linq;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if an operation requires credentials and none were found. No request was sent.</summary>
public sealed class AuthenticationRequiredException : InvalidOperationException
{
    private AuthenticationRequiredException(string message)
        : base(message)
    {
    }

    /// <summary>Gets the operation's id.</summary>
    public string OperationId { get; private init; } = "";

    /// <summary>Gets the client options that may hold the credentials.</summary>
    public IReadOnlyList<string> Options { get; private init; } = [];

    /// <summary>Gets the environment variables that were checked and are not set.</summary>
    public IReadOnlyList<string> EnvironmentVariables { get; private init; } = [];

    internal static AuthenticationRequiredException For(ApiOperation operation, ApiAuthScheme[][] alternatives, bool usesEnvironment)
    {
        var sources = alternatives.SelectMany(schemes => schemes).SelectMany(scheme => scheme.Sources).ToArray();
        var options = sources.Select(source => source.Option).Distinct().ToArray();
        var variables = usesEnvironment ? sources.SelectMany(source => source.Variables).Distinct().ToArray() : [];
        var ways = string.Join(" or ", alternatives.Select(schemes => string.Join(" and ", schemes.SelectMany(scheme => scheme.Sources).Select(source => source.Option))));
        var environment = variables.Length == 0 ? "" : $" or one of the environment variables {string.Join(", ", variables)}";
        return new AuthenticationRequiredException($"{operation.Id} needs credentials: set the client option {ways}{environment}, or AllowAnonymous if the server requires none.")
        {
            OperationId = operation.Id,
            Options = options,
            EnvironmentVariables = variables,
        };
    }
}
