using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>The authentication of an API.</summary>
/// <param name="Schemes">The schemes, in document order.</param>
/// <param name="Policy">The policy of every endpoint that does not define its own.</param>
internal sealed record Authentication(IReadOnlyList<AuthScheme> Schemes, AuthPolicy Policy);

/// <summary>
/// Reads <c>auth</c> and <c>schemes</c> of an API. A mapping in <c>auth</c> declares schemes and accepts any of
/// them; a string is a policy for the schemes of <c>schemes</c>.
/// </summary>
internal static class AuthReader
{
    /// <summary>Reads the authentication of an API.</summary>
    public static Authentication Read(Section api)
    {
        var declared = api.Entries("schemes").Select(entry => AuthSchemeReader.Read(entry, api.Diagnostics)).OfType<AuthScheme>().ToList();
        if (api.Value("auth") is not MappingNode inline) return new(declared, AuthPolicyReader.Read(api) ?? AnyOf(declared));
        var accepted = inline.Entries.Select(entry => AuthSchemeReader.Read(entry, api.Diagnostics)).OfType<AuthScheme>().ToList();
        return new([.. accepted, .. declared], AnyOf(accepted));
    }

    private static AuthPolicy AnyOf(IReadOnlyList<AuthScheme> schemes) =>
        new([.. schemes.Select(scheme => new AuthAlternative([new AuthRequirement(scheme.Name, []) { Location = scheme.Location }]))]);
}
