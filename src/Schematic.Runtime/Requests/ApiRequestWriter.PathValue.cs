using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Gives a value of the path its style.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Simple, label, matrix or JSON.</param>
    /// <param name="explode">Whether members of objects are written as <c>name=value</c> and items with a delimiter of their own.</param>
    /// <param name="name">The parameter's name, which a matrix carries.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are.</param>
    /// <returns>The value, for an interpolated path.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "A request writes all of itself by its writer.")]
    public ApiPathValue Value<T>(T value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false, string name = "", bool allowReserved = false) =>
        new(Expand(name, value, codec, style, explode, allowReserved ? TextEscape.ReservedInPath : TextEscape.Unreserved), isLabel: style == ParameterStyle.Label);
}
