using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Tests;

/// <summary>A project's folder with descriptions in it, in which the generator runs.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly List<ApiItem> _items = [];

    /// <summary>The absolute path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("schematic-").FullName + System.IO.Path.DirectorySeparatorChar;

    /// <summary>The absolute path of the generated files' folder.</summary>
    public string Output => PathOf("obj/schematic/Debug");

    /// <summary>The items in the order in which they were listed.</summary>
    public IReadOnlyList<ApiItem> Items => _items;

    /// <summary>An API of one endpoint and one type.</summary>
    public static string Api(string name, string type = "Thing") => $"""
        api: {name}
        baseUrl: https://example.org
        endpoints:
          Retrieve{type}:
            summary: Retrieves it.
            get: /things/{"{id}"}
            returns: {type}
        types:
          {type}:
            id: string
        """;

    /// <summary>An overlay that changes the summary of an endpoint of <see cref="Api"/>.</summary>
    public static string Overlay(string summary) => $$$"""{"overlay": "1.1.0", "info": {"title": "Changes", "version": "1"}, "actions": [{"target": "$.endpoints.RetrieveThing", "update": {"summary": "{{{summary}}}"}}]}""";

    /// <summary>Writes a description and lists it.</summary>
    public ProjectFolder WithApi(string path, string text, Func<ApiItem, ApiItem>? settings = null)
    {
        var item = new ApiItem(WithFile(path, text).PathOf(path), path);
        _items.RemoveAll(other => other.Path == item.Path);
        _items.Add(settings is null ? item : settings(item));
        return this;
    }

    /// <summary>No longer lists a description.</summary>
    public ProjectFolder WithoutApi(string path)
    {
        _items.RemoveAll(item => item.DisplayPath == path);
        return this;
    }

    /// <summary>Writes a file.</summary>
    public ProjectFolder WithFile(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    /// <summary>Runs the generator.</summary>
    public GenerationResult Run(Func<GenerationOptions, GenerationOptions>? change = null, IGenerationLog? log = null) => Run(_items, change, log);

    /// <summary>Runs the generator on items in a given order.</summary>
    public GenerationResult Run(IReadOnlyList<ApiItem> items, Func<GenerationOptions, GenerationOptions>? change = null, IGenerationLog? log = null)
    {
        var options = new GenerationOptions
        {
            ProjectDirectory = Path,
            OutputDirectory = Output,
            Namespace = "Shop.Apis",
            BuiltInTemplates = System.IO.Path.Combine(AppContext.BaseDirectory, "templates"),
            LanguageVersion = LanguageVersion.CSharp12,
        };
        return Generator.Run(items, change is null ? options : change(options), log ?? new SilentLog(), CancellationToken.None);
    }

    /// <summary>The absolute path of a file.</summary>
    public string PathOf(string path) => System.IO.Path.Combine(Path, path);

    /// <summary>The names of all files in the folder of the generated files, ordered.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Output)
        ?
        [
            .. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Output, file).Replace('\\', '/'))
                .Where(file => file != "schematic.lock")
                .Order(StringComparer.Ordinal),
        ]
        : [];

    /// <summary>One hash over the names and contents of everything that the generator has written.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(System.IO.Path.Combine(Output, file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private sealed class SilentLog : IGenerationLog
    {
        public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took)
        {
        }

        public void Unexpected(Exception exception) => Assert.Fail(exception.ToString());
    }
}
