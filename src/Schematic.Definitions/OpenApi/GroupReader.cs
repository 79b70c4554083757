using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the tags of a document.</summary>
internal static class GroupReader
{
    /// <summary>Reads the groups, in document order. Duplicate names are ignored.</summary>
    public static IReadOnlyList<EndpointGroup> Read(OpenApiContext context)
    {
        IReadOnlyList<EndpointGroup> groups =
        [
            .. context.Root.GetSequence("tags").Elements()
                .Select(tag => new { Node = tag, Name = tag.GetText("name") })
                .Where(tag => !string.IsNullOrEmpty(tag.Name))
                .DistinctBy(tag => tag.Name)
                .Select(tag => new EndpointGroup(tag.Name!)
                {
                    Documentation = Documentations.Of(tag.Node),
                    Parent = tag.Node.GetText("parent"),
                    Location = tag.Node.Location,
                }),
        ];
        var names = groups.Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        var lost = groups.Where(group => group.Parent is not null && !names.Contains(group.Parent)).Concat(GroupTree.AboveThemselves(groups)).ToList();
        var tooDeep = GroupTree.TooDeep(groups);
        foreach (var group in lost) context.Diagnostics.Report(DiagnosticDescriptors.UnknownParentTag, group.Location, group.Parent, group.Name);
        foreach (var group in tooDeep) context.Diagnostics.Report(DiagnosticDescriptors.GroupTooDeep, group.Location, group.Name, TraversalLimits.Depth);
        var top = lost.Concat(tooDeep).Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        return top.Count == 0 ? groups : [.. groups.Select(group => top.Contains(group.Name) ? group with { Parent = null } : group)];
    }
}
