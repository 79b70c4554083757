using System.Globalization;
using System.Text;

namespace Schematic.RuntimeIndex;

/// <summary>Writes the index as text: a few lines for each declaration, followed by its code.</summary>
internal static class IndexText
{
    /// <summary>Returns the index of declarations.</summary>
    public static string Of(IReadOnlyList<IndexedDeclaration> declarations)
    {
        var text = new StringBuilder();
        string? file = null;
        foreach (var declaration in declarations)
        {
            if (declaration.File != file) Line(text, "file", file = declaration.File);
            Line(text, "type", declaration.Type);
            foreach (var member in declaration.Members) Line(text, "member", member);
            Line(text, "uses", string.Join(' ', declaration.Uses));
            Line(text, "code", string.Create(CultureInfo.InvariantCulture, $"{declaration.Documentation.Length} {declaration.Code.Length}"));
            text.Append(declaration.Documentation).Append(declaration.Code).Append('\n');
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string keyword, string value) => text.Append(keyword).Append(' ').Append(value).Append('\n');
}
