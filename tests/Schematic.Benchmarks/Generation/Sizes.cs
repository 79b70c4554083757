using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>The work of the compiler for generated code, and the size of its output.</summary>
internal static class Sizes
{
    private const int Rounds = 3;
    private const string Shared = "Shared.";

    /// <summary>Compiles what is generated for descriptions, and what NSwag generates, rounds alternating.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="descriptions">Names of descriptions, or folders of them.</param>
    public static void Compare(string nswag, IEnumerable<string> descriptions)
    {
        Warm();
        Console.WriteLine("| | operations | lines | NSwag's | assembly, KB | shared | NSwag's | per operation | NSwag's | ratio | without the shared part |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var (compared, others) = (new List<Size>(), new List<Size>());
        foreach (var size in descriptions.SelectMany(Descriptions.PathsOf).Select(path => Measure(nswag, path)).OfType<Size>())
        {
            (size.NSwag is { Errors.Count: 0 } ? compared : others).Add(size);
            if (compared.Contains(size))
                Console.WriteLine($"| {size.Name} | {size.Operations} | {size.Ours.Lines} | {size.NSwag!.Lines} | {Columns(size, sources => sources.Assembly.Length / 1e3)} |");
        }

        Console.WriteLine($"\n| | compiler, ms of processor time, least of {Rounds} | shared | NSwag's | per operation | NSwag's | ratio | without the shared part |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var size in compared) Console.WriteLine($"| {size.Name} | {Columns(size, sources => sources.Seconds * 1e3)} |");
        foreach (var size in others)
            Console.WriteLine(Text($"{size.Name}: {size.Operations} operations, {size.Ours.Lines} lines, {size.Ours.Assembly.Length / 1e3:N0} KB, {size.Ours.Seconds * 1e3:N0} ms; NSwag's {(size.NSwag is { } theirs ? $"has {theirs.Errors.Count} errors" : "fails")}"));
    }

    /// <summary>Prints what the assemblies of generated code consist of.</summary>
    public static void PrintParts(IEnumerable<string> descriptions)
    {
        foreach (var path in descriptions.SelectMany(Descriptions.PathsOf))
        {
            var run = new StageRun(path);
            _ = run.Run();
            var sources = new CompiledSources([.. SourcesOf(run).Select(file => file.Text)]);
            sources.Compile();
            Console.WriteLine($"{Path.GetRelativePath(Descriptions.Corpus, path)}: {sources.Assembly.Length:N0} bytes, {sources.Errors.Count} errors");
            if (sources.Errors.Count == 0) new AssemblyParts(sources.Assembly).Print();
        }
    }

    // Registration and endpoints are compiled only if the project references the library that they need.
    private static IEnumerable<(string FileName, string Text)> SourcesOf(StageRun run) =>
        run.Files.Where(file => !file.FileName.Contains("Registration.", StringComparison.Ordinal) && !file.FileName.Contains("AspNetCore-", StringComparison.Ordinal));

    private static Size? Measure(string nswag, string path)
    {
        var run = new StageRun(path);
        if (!TryRun(run) || run.Operations == 0) return null;
        var files = SourcesOf(run).ToLookup(file => file.FileName.StartsWith(Shared, StringComparison.Ordinal), file => file.Text);
        var size = new Size(
            Path.GetRelativePath(Descriptions.Corpus, path),
            run.Operations,
            new CompiledSources([.. files[true], .. files[false]]),
            new CompiledSources([.. files[true]]),
            NSwagClient.Generate(nswag, path) is { } text ? new CompiledSources([text]) : null);
        // Where there is nothing to compare with, the size is enough.
        for (var round = 0; round < Rounds && (round == 0 || size.NSwag is { Errors.Count: 0 }); round++)
        {
            size.Ours.Compile();
            size.Shared.Compile();
            size.NSwag?.Compile();
        }

        return size;
    }

    private static bool TryRun(StageRun run)
    {
        try
        {
            _ = run.Run();
            return true;
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
        {
            // A fragment next to the description that refers to it.
            return false;
        }
    }

    private static void Warm()
    {
        var run = new StageRun(Descriptions.PathOf("museum"));
        _ = run.Run();
        var sources = new CompiledSources([.. SourcesOf(run).Select(file => file.Text)]);
        for (var round = 0; round < 30; round++) sources.Compile();
    }

    private static string Columns(Size size, Func<CompiledSources, double> value)
    {
        var (ours, shared, theirs) = (value(size.Ours), value(size.Shared), value(size.NSwag!));
        return string.Join(
            " | ",
            Text($"{ours:N0}"), Text($"{shared:N0}"), Text($"{theirs:N0}"),
            Text($"{ours / size.Operations:N1}"), Text($"{theirs / size.Operations:N1}"), Text($"{ours / theirs:N2}"), Text($"{(ours - shared) / theirs:N2}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Size(string Name, int Operations, CompiledSources Ours, CompiledSources Shared, CompiledSources? NSwag);
}
