using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>The changes of an API since its surface was recorded.</summary>
/// <param name="Description">The description.</param>
/// <param name="Old">The recorded surface.</param>
/// <param name="New">The current surface.</param>
/// <param name="Changes">The differences.</param>
internal sealed record ApiChanges(ReadDescription Description, Surface Old, Surface New, IReadOnlyList<SurfaceChange> Changes);

/// <summary>A module and the changes of its APIs.</summary>
/// <param name="Module">The module.</param>
/// <param name="Changes">The changes of each recorded API.</param>
/// <param name="Diagnostics">The diagnostics about the changes.</param>
internal sealed record ComparedModule(BoundModule Module, IReadOnlyList<ApiChanges> Changes, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Compares the descriptions of a bound module with their recorded surfaces.</summary>
internal sealed class CompareStage(GenerationOptions options)
{
    /// <summary>Returns true if there is a record to compare with, or if its absence is reported.</summary>
    public bool IsNeededFor(BoundModule module) =>
        options.Compatibility != CompatibilityMode.Off || module.Source.Descriptions.Any(description => description.Record is not null);

    public ComparedModule Run(BoundModule module)
    {
        var changes = new List<ApiChanges>();
        var diagnostics = new List<Diagnostic>();
        foreach (var description in module.Source.Descriptions)
        {
            if (description.Record is { } record) changes.AddRange(Compare(module, description, record, diagnostics));
            else if (options.Compatibility != CompatibilityMode.Off) diagnostics.Add(NothingRecorded(description));
        }

        if (options.Compatibility != CompatibilityMode.Off)
            diagnostics.AddRange(changes.SelectMany(api => api.Changes).Select(change => change.Breaking).OfType<Diagnostic>().Select(WithSeverity));
        return new ComparedModule(module, changes, diagnostics);
    }

    private static IEnumerable<ApiChanges> Compare(BoundModule module, ReadDescription description, DocumentNode record, List<Diagnostic> diagnostics)
    {
        var errors = new DiagnosticBag();
        var recorded = SurfaceReader.Read(record, errors);
        diagnostics.AddRange(errors.Diagnostics);
        if (recorded is null) yield break;
        var surfaces = SurfaceBuilder.Build(module, description).ToList();
        var gone = recorded.Values.ToList();
        foreach (var surface in surfaces)
        {
            // A new API in a description is not a change of another API.
            var old = recorded.GetValueOrDefault(surface.Name) ?? Renamed(recorded, description) ?? surface;
            gone.Remove(old);
            yield return Changes(old, surface);
        }

        foreach (var old in gone) yield return Changes(old, old with { Operations = [], Types = new Dictionary<string, SurfaceType>(), Location = new SourceLocation(description.Item.Path, 1, 1) });

        ApiChanges Changes(Surface old, Surface @new) => new(description, old, @new, SurfaceComparer.Compare(old, @new));
    }

    // The title of a description may change: a description with a single API is compared with the single recorded API.
    private static Surface? Renamed(IReadOnlyDictionary<string, Surface> recorded, ReadDescription description) =>
        recorded.Count == 1 && description.Apis.Count == 1 ? recorded.Values.First() : null;

    private Diagnostic WithSeverity(Diagnostic diagnostic) =>
        options.Compatibility == CompatibilityMode.Error ? diagnostic.AsError() : diagnostic;

    private static Diagnostic NothingRecorded(ReadDescription description) => new(
        DiagnosticDescriptors.NothingRecorded,
        new SourceLocation(description.Item.Path, 0, 0),
        [Path.GetFileName(SurfaceRecord.PathOf(description.Item.Companion))]);
}
