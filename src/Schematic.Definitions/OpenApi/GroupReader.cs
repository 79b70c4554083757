using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the tags that a document describes.</summary>
internal static class GroupReader
{
    /// <summary>The groups in document order; a name that comes twice counts once.</summary>
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
        var lost = groups.Where(group => group.Parent is not null && groups.All(other => other.Name != group.Parent)).Concat(GroupTree.AboveThemselves(groups)).ToList();
        foreach (var group in lost) context.Diagnostics.Report(DiagnosticDescriptors.UnknownParentTag, group.Location, group.Parent, group.Name);
        return lost.Count == 0 ? groups : [.. groups.Select(group => lost.Contains(group) ? group with { Parent = null } : group)];
    }
}
