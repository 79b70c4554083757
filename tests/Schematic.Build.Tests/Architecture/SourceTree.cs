using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.Build.Tests.Architecture;

/// <summary>Sources compiled together, so that each name in them leads to its declaration.</summary>
/// <param name="Root">The folder that paths are relative to.</param>
/// <param name="Compilation">The compilation; errors in it are of no interest.</param>
internal sealed record SourceTree(string Root, CSharpCompilation Compilation)
{
    // The usings that the SDK adds to a project with implicit usings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Reads the sources of projects below a folder.</summary>
    public static SourceTree Read(string root, IEnumerable<string> projects) => Of(
        root, projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
            .Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal)));

    /// <summary>Compiles files.</summary>
    /// <param name="root">The folder that contains the projects.</param>
    /// <param name="files">The files with their absolute paths.</param>
    public static SourceTree Of(string root, IEnumerable<(string Path, string Text)> files) => new(root, CSharpCompilation.Create(
        "Sources",
        files.Append((Path: "", Text: ImplicitUsings)).Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>The path of a file below the root; null for what is not one of the sources.</summary>
    public string? PathOf(SyntaxTree? tree) => tree is { FilePath.Length: > 0 } ? Path.GetRelativePath(Root, tree.FilePath).Replace('\\', '/') : null;

    // Everything that the projects refer to, except the projects themselves: their sources are here.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Schematic.", StringComparison.Ordinal))
            .Concat([typeof(SyntaxTree).Assembly.Location, typeof(CSharpSyntaxTree).Assembly.Location])
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(path => MetadataReference.CreateFromFile(path));
}
