using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Lists the children of nodes.</summary>
internal static class DocumentTree
{
    /// <summary>Returns the values of a mapping or the items of a sequence; empty for a scalar.</summary>
    public static NodeList Children(this DocumentNode node) => node is CollectionNode collection ? collection.Nodes : default;
}
