using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares the accepted credentials. Schemes are identified by the values they send: their names are internal to the description.</summary>
internal sealed class SecurityComparer(Surface old, Surface @new, SurfaceChanges changes)
{
    /// <summary>Compares the sources of credentials.</summary>
    public void CompareSchemes()
    {
        foreach (var (name, before) in old.Schemes)
        {
            if (!@new.Schemes.TryGetValue(name, out var now)) continue;
            foreach (var variable in before.Environment.Except(now.Environment, StringComparer.Ordinal))
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.CredentialSourceRemoved, now.Location, name, variable);
        }
    }

    /// <summary>Compares the API's policy, which applies to operations without their own.</summary>
    public void ComparePolicy()
    {
        if (old.Operations.Any(operation => operation.Auth is null)) Compare(old.Auth, @new.Auth, "The API", @new.Location);
    }

    /// <summary>Compares the policies of an operation.</summary>
    public void Compare(SurfaceOperation before, SurfaceOperation now)
    {
        if (before.Auth is not null || now.Auth is not null) Compare(before.Auth ?? old.Auth, now.Auth ?? @new.Auth, $"'{now.Id}'", now.Location);
    }

    private void Compare(AuthPolicy before, AuthPolicy now, string subject, SourceLocation fallback)
    {
        IReadOnlyList<AuthAlternative> alternatives = before.Alternatives.Count == 0 ? [new AuthAlternative([])] : before.Alternatives;
        if (now.Alternatives.Count == 0 || alternatives.FirstOrDefault(alternative => !now.Alternatives.Any(other => Suffices(alternative, other))) is not { } insufficient) return;
        var location = now.Alternatives.SelectMany(alternative => alternative.Requirements).Select(requirement => requirement.Location).FirstOrDefault(place => place.File is not null);
        changes.Break(
            ChangeKind.Changed,
            DiagnosticDescriptors.AuthenticationChanged,
            location.File is null ? fallback : location,
            subject,
            Text(insufficient, old),
            string.Join(" or ", now.Alternatives.Select(alternative => Text(alternative, @new))));
    }

    private bool Suffices(AuthAlternative before, AuthAlternative now) => now.Requirements.All(needed => before.Requirements.Any(given =>
        Wire(old, given) == Wire(@new, needed) && needed.Scopes.All(given.Scopes.Contains)));

    private static string Wire(Surface surface, AuthRequirement requirement) => surface.Schemes.GetValueOrDefault(requirement.Scheme)?.Wire ?? requirement.Scheme;

    private static string Text(AuthAlternative alternative, Surface surface) => alternative.Requirements.Count == 0
        ? "nothing"
        : string.Join(" with ", alternative.Requirements.Select(requirement =>
            $"'{requirement.Scheme}' ({string.Join("; ", [Wire(surface, requirement), .. requirement.Scopes])})"));
}
