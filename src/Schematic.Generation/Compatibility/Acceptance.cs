using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Compatibility;

/// <summary>Records the surfaces of descriptions, and in their changelogs what has changed since they were recorded before.</summary>
internal sealed class Acceptance(IReadOnlyList<BoundModule> modules, GenerationOptions options)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<string> _written = [];

    /// <summary>What could not be written.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Diagnostics;

    /// <summary>The names of the files that were written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Records what the descriptions say now.</summary>
    public void Accept(IReadOnlyList<ReadDescription> descriptions)
    {
        var changes = modules.Select(new CompareStage(options).Run).SelectMany(module => module.Changes).ToLookup(change => change.Description.Item);
        foreach (var description in descriptions)
        {
            var surfaces = modules
                .Where(module => module.Source.Descriptions.Contains(description))
                .SelectMany(module => SurfaceBuilder.Build(module, description)).ToList();
            if (surfaces.Count == 0) continue;
            // First what was, then what is: a changelog without the record can be made again, a record without it cannot.
            if (Changelog.WithRelease(SurfaceRecord.ReadChangelog(description.Item.Path), changes[description.Item]) is { } changelog)
                Write(SurfaceRecord.ChangelogOf(description.Item.Path), changelog);
            Write(SurfaceRecord.PathOf(description.Item.Path), SurfaceWriter.Write(surfaces));
        }
    }

    private void Write(string path, string text)
    {
        if (SourceFile.Write(path, text, DiagnosticDescriptors.RecordNotWritten, _diagnostics)) _written.Add(Path.GetRelativePath(options.ProjectDirectory, path).Replace('\\', '/'));
    }
}
