using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Native;

/// <summary>Reads paths such as <c>/models/{+repo_id}</c>.</summary>
internal static class PathReader
{
    private static readonly PathTemplate Root = PathTemplate.Parse("/");

    /// <summary>Reads a path; a path that is not valid is reported and read as far as possible.</summary>
    public static PathTemplate Read(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (Expectation.Text(node, diagnostics) is not { } text) return Root;
        if (FindError(text) is var (index, error) && error is not null)
            diagnostics.Report(DiagnosticDescriptors.InvalidPath, node is ScalarNode scalar ? scalar.LocationOf(index) : node.Location, text, error);
        return PathTemplate.Parse(text);
    }

    private static (int Index, string? Error) FindError(string text)
    {
        if (!text.StartsWith('/')) return (0, "it must start with '/'");
        if (WireText.Control(text) is { } character) return (0, $"it contains {character}");
        if (text.AsSpan().IndexOfAny("?# ") is >= 0 and var mark) return (mark, $"'{text[mark]}' is not allowed in it");
        var open = -1;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '{' when open >= 0: return (index, "a parameter cannot stand within another");
                case '{': open = index; break;
                case '}' when open < 0: return (index, "this brace has no opening brace");
                case '}' when text[(open + 1)..index].Trim('+').Length == 0: return (open, "a parameter needs a name");
                case '}': open = -1; break;
            }
        }

        return open < 0 ? (0, null) : (open, "the brace is never closed");
    }
}
