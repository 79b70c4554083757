using System.Text;
using Schematic.CSharp.Binding.Text;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Writes the path of a request as a C# expression.</summary>
internal static class PathExpression
{
    /// <param name="path">The template.</param>
    /// <param name="hole">Gives the expression for a parameter.</param>
    public static string Of(PathTemplate path, Func<PathParameter, string> hole)
    {
        if (path.Segments.All(segment => segment is PathLiteral)) return CSharpLiteral.String(string.Concat(path.Segments.OfType<PathLiteral>().Select(literal => literal.Text)));
        var text = new StringBuilder("$\"");
        foreach (var segment in path.Segments)
        {
            if (segment is PathParameter parameter) text.Append('{').Append(hole(parameter)).Append('}');
            else if (segment is PathLiteral literal) text.Append(CSharpLiteral.Interpolated(literal.Text));
        }

        return text.Append('"').ToString();
    }
}
