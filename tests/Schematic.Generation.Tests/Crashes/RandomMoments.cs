namespace Schematic.Generation.Tests.Crashes;

/// <summary>Moments at which to kill: all over a run, and more often while the writer is at work, which is short.</summary>
/// <param name="durations">How many microseconds the spans take.</param>
internal sealed class RandomMoments(IReadOnlyDictionary<string, double> durations)
{
    private readonly Random _random = new();

    /// <summary>The moments for one set of files: one, or two of which the second hits the build that undoes the first.</summary>
    public IReadOnlyList<Kill> Next() => _random.Next(10) switch
    {
        < 4 => [Within("generate", "generate")],
        < 8 => [Within("commit", "commit", "clean")],
        8 => [Within("clean", "clean")],
        _ => [new Kill("replace", _random.Next(1, 12)), Within("recover", "recover", "keep")],
    };

    private Kill Within(string span, params IEnumerable<string> lasting) =>
        new(span, Microseconds: _random.NextDouble() * lasting.Sum(name => durations[name]));
}
