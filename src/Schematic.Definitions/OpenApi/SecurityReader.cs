using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the schemes that an API or operation requires.</summary>
internal sealed class SecurityReader(OpenApiContext context, IReadOnlyList<AuthScheme> schemes)
{
    private readonly HashSet<string> _names = [.. schemes.Select(scheme => scheme.Name)];

    /// <summary>Reads the policy of a node; null if it has none.</summary>
    public AuthPolicy? Read(DocumentNode holder)
    {
        if (holder.Get("security") is not { } security || security.IsNull()) return null;
        if (security is not SequenceNode alternatives)
        {
            context.Malformed(security, "'security'", "a sequence");
            return null;
        }

        return new AuthPolicy([.. alternatives.Items.Select(Alternative).OfType<AuthAlternative>()]);
    }

    private AuthAlternative? Alternative(DocumentNode node)
    {
        if (node is not MappingNode requirements)
        {
            context.Malformed(node, "A security requirement", "a mapping");
            return null;
        }

        var unknown = requirements.Entries.Where(entry => !_names.Contains(entry.Key)).ToList();
        foreach (var entry in unknown) context.Diagnostics.Report(DiagnosticDescriptors.UnknownSecurityScheme, entry.KeyLocation, entry.Key);
        return unknown.Count > 0
            ? null
            : new AuthAlternative([.. requirements.Entries.Select(entry => new AuthRequirement(entry.Key, Scopes(entry)))]);
    }

    private static IReadOnlyList<string> Scopes(DocumentNode node) => [.. node.Elements().Select(scope => scope.AsText()).OfType<string>()];
}
