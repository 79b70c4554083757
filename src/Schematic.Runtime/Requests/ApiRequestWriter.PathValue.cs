using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Formats a path value in its style.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Simple, label, matrix or JSON.</param>
    /// <param name="explode">True to write the members of objects as <c>name=value</c>, and each item with a separate delimiter.</param>
    /// <param name="name">The parameter's name, which the matrix style writes.</param>
    /// <param name="allowReserved">True to leave reserved characters unescaped.</param>
    /// <returns>The value, for use in an interpolated path.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "A request writes all of itself by its writer.")]
    public ApiPathValue Value<T>(T value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false, string name = "", bool allowReserved = false) =>
        new(Expand(name, value, codec, style, explode, allowReserved ? TextEscape.ReservedInPath : TextEscape.Unreserved), isLabel: style == ParameterStyle.Label);
}
