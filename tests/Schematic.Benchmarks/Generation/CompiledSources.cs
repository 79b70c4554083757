using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Schematic.Benchmarks.Generation;

/// <summary>Sources and their assembly: optimized, deterministic, for the framework of this process, without symbols.</summary>
internal sealed class CompiledSources(IReadOnlyList<string> texts)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, concurrentBuild: false, generalDiagnosticOption: ReportDiagnostic.Suppress);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(
        () => [.. Directory.EnumerateFiles(Sdk.ReferenceDirectory, "*.dll").Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly List<double> _seconds = [];

    /// <summary>The lines of the sources.</summary>
    public int Lines { get; } = texts.Sum(text => text.AsSpan().Count('\n'));

    /// <summary>The length of the sources.</summary>
    public int TextLength { get; } = texts.Sum(text => text.Length);

    /// <summary>Gets the errors; the assembly is empty if there are any.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>The assembly.</summary>
    public byte[] Assembly { get; private set; } = [];

    /// <summary>The seconds of processor time that the compiler took, from text to assembly, when it was warm: the least of all runs.</summary>
    public double Seconds => _seconds.Count == 0 ? 0 : _seconds.Min();

    /// <summary>Compiles them, once more.</summary>
    public void Compile()
    {
        using var stream = new MemoryStream();
        GC.Collect();
        var started = Environment.CpuUsage.TotalTime;
        var result = Emit(stream);
        _seconds.Add((Environment.CpuUsage.TotalTime - started).TotalSeconds);
        Errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assembly = result.Success ? stream.ToArray() : [];
    }

    private EmitResult Emit(Stream stream)
    {
        var trees = texts.Select(text => CSharpSyntaxTree.ParseText(text, ParseOptions));
        return CSharpCompilation.Create("Measured", trees, References.Value, Options).Emit(stream);
    }
}
