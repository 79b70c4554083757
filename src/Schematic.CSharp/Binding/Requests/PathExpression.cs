using System.Text;
using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Writes the path of a request as a C# expression.</summary>
internal static class PathExpression
{
    /// <param name="path">The template.</param>
    /// <param name="hole">The function that returns the expression for a parameter.</param>
    public static Expression Of(PathTemplate path, Func<PathParameter, PathHole> hole)
    {
        if (path.Segments.All(segment => segment is PathLiteral)) return Expression.String(string.Concat(path.Segments.OfType<PathLiteral>().Select(literal => literal.Text)));
        var text = new StringBuilder("$\"");
        foreach (var segment in path.Segments)
        {
            if (segment is PathParameter parameter) text.Append('{').Append(hole(parameter)).Append('}');
            else if (segment is PathLiteral literal) text.Append(CSharpLiteral.Interpolated(literal.Text));
        }

        return new Expression(text.Append('"').ToString());
    }
}

/// <summary>A value in an interpolated path.</summary>
/// <param name="Value">The expression.</param>
internal sealed record PathHole(Expression Value)
{
    /// <summary>True if reserved characters of the value are not escaped (RFC 6570, section 3.2.3).</summary>
    public bool KeepsReserved { get; init; }

    /// <inheritdoc/>
    public override string ToString() => KeepsReserved ? $"{Value}:+" : Value.Code;
}
