using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Generation.Tracing;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Pipeline;

/// <summary>Reads the definitions of an item: loads its file and the files it refers to, checks them, and records them as inputs.</summary>
internal sealed class ReadStage(GenerationOptions options)
{
    public ReadDescription Run(ApiItem item) => Run(item, files => Load(item, files));

    /// <summary>Reads the content of an item that is not in its file yet.</summary>
    public ReadDescription Run(ApiItem item, ReadOnlyMemory<byte> content) => Run(item, files => files.Read(content));

    private ReadDescription Run(ApiItem item, Func<FileReader, DocumentNode?> load)
    {
        var diagnostics = new DiagnosticBag();
        var files = new FileReader(item, options, diagnostics);
        var root = load(files);
        var apis = root is null ? [] : Import(item, root, files, diagnostics);
        var record = Record(item, files);
        diagnostics.ReleaseDocuments();
        return new ReadDescription(item, apis, new DescriptionState(item.Key, [.. item.Settings(options.ProjectDirectory), .. files.Inputs]), diagnostics) { Record = record };
    }

    private static DocumentNode? Load(ApiItem item, FileReader files)
    {
        using var span = Telemetry.Begin("load", item.Subject);
        return files.Read(InputRole.Description, item.Path);
    }

    private static IReadOnlyList<ApiDefinition> Import(ApiItem item, DocumentNode root, FileReader files, DiagnosticBag diagnostics)
    {
        using var span = Telemetry.Begin("import", item.Subject);
        var readerOptions = new ApiReaderOptions
        {
            Overlays = Overlays(item, files),
            Include = item.Include,
            Exclude = item.Exclude,
            Groups = item.Groups,
            IgnoresEnvironment = item.IgnoresEnvironment,
            Overrides = item.Overrides is { } stated ? files.Read(InputRole.Overrides, stated) : files.ReadIfPresent(InputRole.Overrides, item.OverridesNextTo),
        };
        return ApiReader.Read(root, readerOptions, files.Loader, diagnostics);
    }

    private static IReadOnlyList<DocumentNode> Overlays(ApiItem item, FileReader files) =>
        [.. (item.Overlays is { } stated ? stated.Select(path => files.Read(InputRole.Overlay, path)) : [files.ReadOnly(InputRole.Overlay, item.OverlaysNextTo, DiagnosticDescriptors.SeveralOverlays)]).OfType<DocumentNode>()];

    // When surfaces are accepted, the record is replaced, so errors in it are ignored.
    private DocumentNode? Record(ApiItem item, FileReader files)
    {
        var path = SurfaceRecord.PathOf(item.Companion);
        return options.Mode == GenerationMode.Accept
            ? new FileReader(item, options, new DiagnosticBag()).ReadIfPresent(InputRole.Record, path)
            : files.ReadIfPresent(InputRole.Record, path);
    }
}
