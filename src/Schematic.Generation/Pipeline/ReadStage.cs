using Schematic.Generation.Tracing;
using Schematic.CSharp.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Pipeline;

/// <summary>A description that was read.</summary>
/// <param name="Item">The item.</param>
/// <param name="Apis">What it describes; empty where it cannot be read.</param>
/// <param name="State">The files that were read.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record ReadDescription(
    ApiItem Item, IReadOnlyList<ApiDefinition> Apis, DescriptionState State, DiagnosticBag Diagnostics)
{
    /// <summary>The record of the surface that callers were written for; null where there is none.</summary>
    public DocumentNode? Record { get; init; }

    /// <summary>A description on which the generator itself failed.</summary>
    public static ReadDescription Failed(ApiItem item, Diagnostic diagnostic)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(diagnostic.Descriptor, new SourceLocation(item.Path, 0, 0), diagnostic.Arguments);
        return new ReadDescription(item, [], new DescriptionState(item.DisplayPath, "", []), diagnostics);
    }
}

/// <summary>Item to definitions: reads the file and everything it refers to, and checks it.</summary>
internal sealed class ReadStage(GenerationOptions options)
{
    public ReadDescription Run(ApiItem item)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(
            new DocumentLoaderOptions { RootDirectory = RootOf(item), AllowedReferences = item.AllowedReferences }, diagnostics);
        var root = Load(item, loader);
        var apis = root is null ? [] : Import(item, root, loader, diagnostics);
        // What is accepted now takes the place of a record, readable or not.
        var recordLoader = options.Mode == GenerationMode.Accept ? new DocumentLoader(new DocumentLoaderOptions { RootDirectory = RootOf(item) }, new DiagnosticBag()) : loader;
        var record = item.Record is { } path ? recordLoader.Load(path, new SourceLocation(item.Path, 0, 0)) : null;
        diagnostics.Settle();
        var files = loader.Files.Select(file => new FileState(Relative(file.Path), file.Hash));
        return new ReadDescription(item, apis, new DescriptionState(item.DisplayPath, Fingerprint.Of(item), [.. files]), diagnostics) { Record = record };
    }

    private static DocumentNode? Load(ApiItem item, DocumentLoader loader)
    {
        using var span = Telemetry.Begin("load", new Subject(item.DisplayPath));
        return loader.Load(item.Path, new SourceLocation(item.Path, 0, 0));
    }

    private static IReadOnlyList<ApiDefinition> Import(ApiItem item, DocumentNode root, DocumentLoader loader, DiagnosticBag diagnostics)
    {
        using var span = Telemetry.Begin("import", new Subject(item.DisplayPath));
        return ApiReader.Read(root, Options(item, loader), loader, diagnostics);
    }

    private static ApiReaderOptions Options(ApiItem item, DocumentLoader loader) => new()
    {
        Include = item.Include,
        Exclude = item.Exclude,
        IsFlat = item.IsFlat,
        Overrides = item.Overrides is { } overrides ? loader.Load(overrides, new SourceLocation(item.Path, 0, 0)) : null,
    };

    /// <summary>The name of the module that an API belongs to.</summary>
    public static string ModuleOf(ApiItem item, ApiDefinition api) => ModuleName.Of(item.ModulePath ?? api.ModulePath, api.Name);

    // A description beside the project may refer to its own surroundings; one within the project to all of the project.
    private string RootOf(ApiItem item) =>
        item.Path.StartsWith(options.ProjectDirectory, StringComparison.Ordinal) ? options.ProjectDirectory : Path.GetDirectoryName(item.Path)!;

    private string Relative(string path) => Path.GetRelativePath(options.ProjectDirectory, path).Replace('\\', '/');
}
