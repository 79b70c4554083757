using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>A document and the result of its import.</summary>
/// <param name="Root">The root of the document.</param>
/// <param name="Loader">The loader that read it.</param>
/// <param name="Api">The API; null if the import failed.</param>
/// <param name="Diagnostics">The diagnostics.</param>
internal sealed record Importing(DocumentNode? Root, DocumentLoader Loader, ApiDefinition? Api, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Imports a file.</summary>
    public static Importing File(string path, ApiReaderOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(Path.GetDirectoryName(path))! }, diagnostics);
        var root = loader.Load(path, new SourceLocation(path, 0, 0));
        return Import(root, loader, options, diagnostics);
    }

    /// <summary>Imports a text.</summary>
    public static Importing Text(string text, string path = "api.yaml", ApiReaderOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.Combine(Path.GetTempPath(), "schematic-none") }, diagnostics);
        var root = DocumentReader.Read(path, System.Text.Encoding.UTF8.GetBytes(text), diagnostics);
        return Import(root, loader, options, diagnostics);
    }

    private static Importing Import(DocumentNode? root, DocumentLoader loader, ApiReaderOptions? options, DiagnosticBag diagnostics)
    {
        var apis = root is null ? [] : ApiReader.Read(root, options ?? new ApiReaderOptions(), loader, diagnostics);
        return new Importing(root, loader, apis.SingleOrDefault(), diagnostics.Diagnostics);
    }
}
