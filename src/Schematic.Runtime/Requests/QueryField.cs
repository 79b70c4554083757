namespace Schematic.Runtime;

/// <summary>The serialization of a member of an object that is sent as the whole query.</summary>
/// <param name="name">The name of the member.</param>
/// <param name="style">Form, one of the delimited styles, deep object or JSON.</param>
/// <param name="explode">True to write each item or member as a separate pair.</param>
/// <param name="allowReserved">True to leave reserved characters unescaped.</param>
public sealed class QueryField(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
{
    internal string Name => name;

    internal ParameterStyle Style => style;

    internal bool Explode => explode;

    internal bool AllowReserved => allowReserved;
}
