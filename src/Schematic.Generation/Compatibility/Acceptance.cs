using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Compatibility;

/// <summary>Records the surfaces of descriptions, and writes the changes since the previous record to their changelogs.</summary>
internal sealed class Acceptance(IReadOnlyList<BoundModule> modules, GenerationOptions options)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<string> _written = [];

    /// <summary>The errors of files that could not be written.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Diagnostics;

    /// <summary>The names of the files that were written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Records the current surfaces of descriptions.</summary>
    public void Accept(IReadOnlyList<ReadDescription> descriptions)
    {
        var changes = modules.Select(new CompareStage(options).Run).SelectMany(module => module.Changes).ToLookup(change => change.Description.Item);
        foreach (var description in descriptions)
        {
            var surfaces = modules
                .Where(module => module.Source.Descriptions.Contains(description))
                .SelectMany(module => SurfaceBuilder.Build(module, description)).ToList();
            if (surfaces.Count == 0) continue;
            // The changelog is written before the record: it can be created again from the old record, but not from the new one.
            if (Changelog.WithRelease(SurfaceRecord.ReadChangelog(description.Item.Companion), changes[description.Item]) is { } changelog)
                Write(SurfaceRecord.ChangelogOf(description.Item.Companion), changelog);
            Write(SurfaceRecord.PathOf(description.Item.Companion), SurfaceWriter.Write(surfaces));
        }
    }

    private void Write(string path, string text)
    {
        if (SourceFile.Write(path, text, DiagnosticDescriptors.RecordNotWritten, _diagnostics)) _written.Add(Path.GetRelativePath(options.ProjectDirectory, path).Replace('\\', '/'));
    }
}
