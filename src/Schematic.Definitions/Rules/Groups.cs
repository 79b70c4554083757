using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds groups with an undeclared parent, and groups that are their own ancestors.</summary>
internal static class Groups
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var names = api.Groups.Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in api.Groups.Where(group => group.Parent is not null && !names.Contains(group.Parent)).Concat(GroupTree.AboveThemselves(api.Groups)))
        {
            var suggestion = Spelling.Suggest(group.Parent!, names.Where(name => name != group.Name));
            diagnostics.Report(DiagnosticDescriptors.UnknownGroup, group.Location, group.Parent, group.Name, suggestion);
        }

        foreach (var group in GroupTree.TooDeep(api.Groups)) diagnostics.Report(DiagnosticDescriptors.GroupTooDeep, group.Location, group.Name, TraversalLimits.Depth);
    }
}
