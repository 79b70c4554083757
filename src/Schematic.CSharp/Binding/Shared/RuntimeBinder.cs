namespace Schematic.CSharp.Binding.Shared;

/// <summary>Turns the sources of the run-time part into one file in the consumer's namespace.</summary>
/// <remarks>The sources are regular: usings, a file-scoped namespace, then declarations that start in the first column.</remarks>
internal static class RuntimeBinder
{
    private const string Using = "using ";
    private const string Public = "public ";

    public static RuntimePlan Bind(SharedOptions options, bool isInternal)
    {
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var sources = new List<string>();
        foreach (var source in options.Runtime)
        {
            var lines = source.Text.ReplaceLineEndings("\n").Split('\n');
            var start = Array.FindIndex(lines, line => line.StartsWith("namespace ", StringComparison.Ordinal)) + 1;
            usings.UnionWith(lines[..start].Where(line => line.StartsWith(Using, StringComparison.Ordinal)).Select(line => line[Using.Length..^1]));
            var declarations = lines[start..].Select(line => isInternal && line.StartsWith(Public, StringComparison.Ordinal) ? "internal " + line[Public.Length..] : line);
            sources.Add(string.Join('\n', declarations).Trim('\n'));
        }

        return new RuntimePlan(options.Namespace, [.. usings], sources);
    }
}
