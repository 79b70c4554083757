using System.Text.Json;

namespace Schematic.Benchmarks.Traces;

/// <summary>A bar of a timeline; times are in milliseconds.</summary>
/// <param name="Name">The stage, or the module.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Depth">The number of bars of its track that contain it.</param>
internal sealed record Bar(string Name, double Start, double End, int Depth);

/// <summary>A line of a timeline.</summary>
internal sealed record Track(string Name, IReadOnlyList<Bar> Bars);

/// <summary>The content of a file that <c>SchematicTrace</c> creates.</summary>
/// <param name="Threads">The threads, each with the stages it worked on.</param>
/// <param name="Modules">The modules, in the order in which work on them began.</param>
internal sealed record Timeline(IReadOnlyList<Track> Threads, IReadOnlyList<Bar> Modules)
{
    /// <summary>When the last thing ends, in milliseconds.</summary>
    public double End => Threads.SelectMany(thread => thread.Bars).Max(bar => bar.End);

    /// <summary>Reads a file.</summary>
    public static Timeline Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var events = document.RootElement.GetProperty("traceEvents").EnumerateArray().ToLookup(e => e.GetProperty("ph").GetString());
        var names = events["M"].Where(e => Name(e) == "thread_name").ToDictionary(TrackOf, e => e.GetProperty("args").GetProperty("name").GetString()!);
        var ends = events["e"].ToDictionary(Name, Start);
        return new Timeline(
            [.. events["X"].GroupBy(TrackOf).OrderBy(track => track.Key).Select(track => new Track(names[track.Key], Nest(track)))],
            [.. events["b"].Select(e => new Bar(Name(e), Start(e), ends[Name(e)], 0)).OrderBy(bar => bar.Start)]);
    }

    private static List<Bar> Nest(IEnumerable<JsonElement> events)
    {
        var bars = new List<Bar>();
        var open = new Stack<Bar>();
        foreach (var e in events.OrderBy(Start).ThenByDescending(Duration))
        {
            while (open.TryPeek(out var outer) && outer.End <= Start(e)) open.Pop();
            bars.Add(new Bar(Name(e), Start(e), Start(e) + Duration(e), open.Count));
            open.Push(bars[^1]);
        }

        return bars;
    }

    private static string Name(JsonElement e) => e.GetProperty("name").GetString()!;

    private static int TrackOf(JsonElement e) => e.GetProperty("tid").GetInt32();

    private static double Start(JsonElement e) => e.GetProperty("ts").GetDouble() / 1000;

    private static double Duration(JsonElement e) => e.GetProperty("dur").GetDouble() / 1000;
}
