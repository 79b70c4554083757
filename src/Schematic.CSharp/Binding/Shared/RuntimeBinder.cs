using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>Combines the code that the modules need of the run-time part into one file in the consumer's namespace.</summary>
internal static class RuntimeBinder
{
    private const string Public = "public ";

    /// <summary>Binds the files with the types that callers use, and with all others.</summary>
    public static (RuntimePlan Shown, RuntimePlan Others) Bind(IReadOnlySet<RuntimeDeclaration> selected, SharedOptions options, bool isInternal)
    {
        var nested = RuntimeNamespaces.NestedIn(options.Namespace);
        return (Bind(options.Namespace, isShown: true, [$"global::{nested}"]), Bind(nested, isShown: false, []));

        RuntimePlan Bind(string name, bool isShown, IEnumerable<string> used)
        {
            var usings = new SortedSet<string>(used, StringComparer.Ordinal);
            var sources = new List<string>();
            foreach (var source in options.Runtime.Sources)
            {
                var text = source.OwnCode is null
                    ? string.Join("\n\n", source.Declarations.Where(declaration => selected.Contains(declaration) && RuntimeNamespaces.IsShown(declaration.Type) == isShown).Select(Text))
                    : string.Concat(source.OwnParts.Where(part => part.IsShown == isShown).Select(part => part.Code));
                if (text.Length == 0) continue;
                usings.UnionWith(source.Usings);
                sources.Add(isInternal ? Internal(text) : text);
            }

            return new RuntimePlan(name, [.. usings], sources);
        }
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
