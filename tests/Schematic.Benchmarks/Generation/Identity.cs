namespace Schematic.Benchmarks.Generation;

/// <summary>Hashes of the output, to be compared before and after a change that is to change nothing.</summary>
internal static class Identity
{
    /// <summary>Prints the hash of each description's output, and reports a dependency on the degree of parallelism.</summary>
    public static void Print(IEnumerable<string> descriptions)
    {
        foreach (var path in descriptions.SelectMany(Descriptions.PathsOf))
        {
            using var run = new ProjectRun([path]);
            var hashes = new[] { 1, 2, 4, 16 }.Select(parallelism =>
            {
                var result = run.Run(parallelism);
                return result.HasErrors ? "errors" : run.Hash();
            });
            Console.WriteLine($"{string.Join(" or ", hashes.Distinct())} {Path.GetRelativePath(Descriptions.Corpus, path)}");
        }
    }
}
