namespace Schematic.CSharp.Binding.Shared;

/// <summary>Turns what the modules need of the run-time part into one file in the consumer's namespace.</summary>
internal static class RuntimeBinder
{
    private const string Public = "public ";

    public static RuntimePlan Bind(IEnumerable<string> names, SharedOptions options, bool isInternal)
    {
        var selected = RuntimeSelection.Of(options.Runtime, names);
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var sources = new List<string>();
        foreach (var source in options.Runtime.Sources)
        {
            var declarations = source.IsOwn ? source.Declarations : [.. source.Declarations.Where(selected.Contains)];
            if (declarations.Count == 0) continue;
            usings.UnionWith(source.Usings);
            var text = string.Join("\n\n", declarations.Select(declaration => declaration.Text));
            sources.Add(isInternal ? Internal(text) : text);
        }

        return new RuntimePlan(options.Namespace, [.. usings], sources);
    }

    private static string Internal(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith(Public, StringComparison.Ordinal) ? "internal " + line[Public.Length..] : line));
}
