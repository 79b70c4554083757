using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>Combines the code that the modules need of the run-time part into one file in the consumer's namespace.</summary>
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
            var text = source.OwnCode ?? string.Join("\n\n", source.Declarations.Where(selected.Contains).Select(Text));
            if (text.Length == 0) continue;
            usings.UnionWith(source.Usings);
            sources.Add(isInternal ? Internal(text) : text);
        }

        return new RuntimePlan(options.Namespace, [.. usings], sources);
    }

    // Only once for each type: an optional part has the attribute of the required part.
    private static string Text(RuntimeDeclaration declaration) => declaration.Members.Count == 0
        ? $"{declaration.Documentation}[{(HasCode(declaration) ? GeneratorMark.Attributes : GeneratorMark.Attribute)}]\n{declaration.Code}"
        : string.Concat(declaration.Documentation.Span, declaration.Code.Span);

    private static bool HasCode(RuntimeDeclaration declaration) =>
        declaration.Code.ToString().Split(' ', '\n').First(word => word is "class" or "struct" or "record" or "enum" or "interface" or "delegate") is "class" or "struct" or "record";

    private static string Internal(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith(Public, StringComparison.Ordinal) ? "internal " + line[Public.Length..] : line));
}
