using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the tags that a document describes.</summary>
internal static class GroupReader
{
    /// <summary>The groups in document order; a name that comes twice counts once.</summary>
    public static IReadOnlyList<EndpointGroup> Read(DocumentNode root) =>
        [.. root.GetSequence("tags").Elements()
            .Select(tag => (Node: tag, Name: tag.GetText("name")))
            .Where(tag => !string.IsNullOrEmpty(tag.Name))
            .DistinctBy(tag => tag.Name)
            .Select(tag => new EndpointGroup(tag.Name!)
            {
                Documentation = Documentations.Of(tag.Node),
                Parent = tag.Node.GetText("parent"),
            })];
}
