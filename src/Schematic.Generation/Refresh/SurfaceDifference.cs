using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Refresh;

/// <summary>Compares the surfaces of two contents of one description.</summary>
internal sealed class SurfaceDifference(GenerationOptions options)
{
    /// <summary>Returns the differences.</summary>
    /// <param name="old">The content of the file.</param>
    /// <param name="new">The content of the source.</param>
    public IReadOnlyList<SurfaceChange> Between(ReadDescription old, ReadDescription @new)
    {
        var (before, after) = (SurfacesOf(old), SurfacesOf(@new));
        var changes = new List<SurfaceChange>();
        foreach (var surface in after)
        {
            // The title of a document may change.
            var known = before.Find(other => other.Name == surface.Name) ?? (before.Count == 1 && after.Count == 1 ? before[0] : null);
            if (known is not null) changes.AddRange(SurfaceComparer.Compare(known, surface));
        }

        return changes;
    }

    private List<Surface> SurfacesOf(ReadDescription description) =>
        [.. ModuleReader.Group([description], []).Select(new BindStage(options).Run).SelectMany(module => SurfaceBuilder.Build(module, description))];
}
