using Schematic.Generation.Modules;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Pipeline;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Compatibility;

/// <summary>A project whose description changes after its surface was recorded.</summary>
internal sealed class ChangedProject : IDisposable
{
    private readonly string _description;

    /// <summary>Records the surface of a description.</summary>
    /// <param name="before">The text of the description.</param>
    /// <param name="description">The path of the description within the project.</param>
    public ChangedProject(string before, string description = "api.yaml")
    {
        _description = description;
        Folder = new ProjectFolder().WithApi(description, before);
        Accept();
    }

    /// <summary>The project's folder.</summary>
    public ProjectFolder Folder { get; }

    /// <summary>The path of the record.</summary>
    public string RecordPath => SurfaceRecord.PathOf(Folder.PathOf(_description));

    /// <summary>The path of the changelog.</summary>
    public string ChangelogPath => SurfaceRecord.ChangelogOf(Folder.PathOf(_description));

    /// <summary>Records the current description.</summary>
    public GenerationResult Accept()
    {
        var result = Run(options => options with { Mode = GenerationMode.Accept });
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return result;
    }

    /// <summary>Changes the description.</summary>
    public ChangedProject To(string after)
    {
        Folder.WithFile(_description, after);
        return this;
    }

    /// <summary>Returns the effects of the change on callers.</summary>
    public IReadOnlyList<Diagnostic> Judge(CompatibilityMode mode = CompatibilityMode.Warn) =>
    [
        .. Run(options => options with { Mode = GenerationMode.Validate, Compatibility = mode })
            .Diagnostics.Where(diagnostic => diagnostic.Descriptor.Code.StartsWith("SCH7", StringComparison.Ordinal)),
    ];

    /// <summary>Runs the generator with the record that is there.</summary>
    public GenerationResult Run(Func<GenerationOptions, GenerationOptions> change) => Folder.Run(change);

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
