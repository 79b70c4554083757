using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Documents;

/// <summary>A temporary folder with documents and a loader of them.</summary>
internal sealed class DocumentFolder : IDisposable
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly string _root = Directory.CreateTempSubdirectory("schematic-documents-").FullName;

    public DocumentFolder(params string[] allowedReferences)
    {
        Directory.CreateDirectory(PathOf("apis"));
        Loader = new DocumentLoader(Options with { AllowedReferences = allowedReferences }, _diagnostics);
    }

    public DocumentLoader Loader { get; set; }

    public DocumentLoaderOptions Options => new() { RootDirectory = PathOf("apis") };

    public DiagnosticBag Bag => _diagnostics;

    /// <summary>The diagnostics as path within <c>apis</c>, place and code.</summary>
    public string[] Codes => [.. _diagnostics.Diagnostics.Codes().Select(text => text.Replace(PathOf("apis") + Path.DirectorySeparatorChar, ""))];

    public string[] Messages => [.. _diagnostics.Diagnostics.Select(diagnostic => diagnostic.Message)];

    public string PathOf(string path) => Path.Combine(_root, path);

    public DocumentFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    public DocumentNode Load(string path) => Loader.Load(PathOf(path), new SourceLocation("project", 0, 0))!;

    /// <summary>Returns the target of the reference under a key of <c>apis/a.yaml</c>.</summary>
    public DocumentNode? Resolve(string key)
    {
        var from = Load("apis/a.yaml").At(key);
        return Loader.Resolve(from, from.GetString("$ref")!, from.Get("$ref")!.Location);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
