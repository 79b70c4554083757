using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>What the compiler has to do for generated code, and what becomes of it.</summary>
internal static class Sizes
{
    private const int Rounds = 5;
    private const string Shared = "Shared.g.cs";

    /// <summary>Compiles what is generated for descriptions, and what NSwag generates, rounds alternating.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="descriptions">Names of descriptions, or folders of them.</param>
    public static void Compare(string nswag, IEnumerable<string> descriptions)
    {
        Warm();
        Console.WriteLine($"processor time: the least of {Rounds} compilations in a warm process; in brackets what the shared part has of it; total / NSwag's");
        Console.WriteLine("| description | operations | lines | | text, KB | | assembly, KB | | assembly per operation | compiler, ms | | per operation |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var path in descriptions.SelectMany(Descriptions.PathsOf))
        {
            var run = new StageRun(path);
            if (!TryRun(run) || run.Operations == 0) continue;
            var ours = new CompiledSources([.. SourcesOf(run).Select(file => file.Text)]);
            var shared = new CompiledSources([.. SourcesOf(run).Where(file => file.FileName == Shared).Select(file => file.Text)]);
            var nswags = NSwagClient.Generate(nswag, path) is { } text ? new CompiledSources([text]) : null;
            CompiledSources[] all = [ours, shared, .. nswags is null ? Array.Empty<CompiledSources>() : [nswags]];
            for (var round = 0; round < Rounds; round++)
                foreach (var sources in all) sources.Compile();
            Print(Path.GetRelativePath(Descriptions.Corpus, path), run.Operations, ours, shared, nswags);
        }
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
            Console.WriteLine($"{Path.GetRelativePath(Descriptions.Corpus, path)}: {sources.Assembly.Length:N0} bytes, {sources.Errors} errors");
            if (sources.Errors == 0) new AssemblyParts(sources.Assembly).Print();
        }
    }

    // What registers clients is compiled only where the project refers to the library that it needs.
    private static IEnumerable<(string FileName, string Text)> SourcesOf(StageRun run) =>
        run.Files.Where(file => !file.FileName.EndsWith("Registration.g.cs", StringComparison.Ordinal));

    private static bool TryRun(StageRun run)
    {
        try
        {
            _ = run.Run();
            return true;
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
        {
            // A fragment that lies beside the description which refers to it.
            return false;
        }
    }

    private static void Warm()
    {
        var run = new StageRun(Descriptions.PathOf("museum"));
        _ = run.Run();
        var sources = new CompiledSources([.. SourcesOf(run).Select(file => file.Text)]);
        for (var round = 0; round < 25; round++) sources.Compile();
    }

    private static void Print(string name, int operations, CompiledSources ours, CompiledSources shared, CompiledSources? nswags)
    {
        string Columns(Func<CompiledSources, double> value) => nswags switch
        {
            null => Text($"{value(ours):N0} [{value(shared):N0}] | fails"),
            { Errors: > 0 } => Text($"{value(ours):N0} [{value(shared):N0}] | {nswags.Errors} errors"),
            _ => Text($"{value(ours):N0} [{value(shared):N0}] / {value(nswags):N0} | {value(ours) / value(nswags):N2}; {(value(ours) - value(shared)) / value(nswags):N2}"),
        };
        Console.WriteLine(Text(
            $"| {name} | {operations} | {Columns(sources => sources.Lines)} | {Columns(sources => sources.TextLength / 1e3)} | {Columns(sources => sources.Assembly.Length / 1e3)} | {ours.Assembly.Length / 1e3 / operations:N1} | {Columns(sources => sources.Seconds * 1e3)} | {ours.Seconds * 1e3 / operations:N2} |"));
        if (ours.Errors > 0) Console.WriteLine($"  {ours.Errors} errors of our own");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
