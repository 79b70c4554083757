using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds policies that require undeclared schemes or scopes.</summary>
internal static class AuthRequirements
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var schemes = api.AuthSchemes.Select(scheme => scheme.Name).ToList();
        IEnumerable<AuthPolicy?> policies =
            [api.Auth, .. api.Endpoints.Select(endpoint => endpoint.Auth), .. api.Sockets.Select(socket => socket.Auth)];
        var requirements = policies.OfType<AuthPolicy>().SelectMany(policy => policy.Alternatives).SelectMany(alternative => alternative.Requirements);
        foreach (var requirement in requirements.Where(requirement => !schemes.Contains(requirement.Scheme)))
        {
            var suggestion = Spelling.Suggest(requirement.Scheme, schemes);
            diagnostics.Report(DiagnosticDescriptors.UnknownScheme, requirement.Location, requirement.Scheme, suggestion);
        }
    }
}
