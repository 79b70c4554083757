namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a cookie, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form, which percent-encodes; cookie, which does not; or JSON.</param>
    /// <param name="explode">True to write each item or member as a separate pair.</param>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
    {
        if (value is not null) CookiePairs(style).Append(name, value, codec, style, explode, allowReserved: false);
    }

    /// <inheritdoc cref="Cookie{T}(string, T, JsonCodec{T}, ParameterStyle, bool)"/>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where T : struct
    {
        if (value is { } given) CookiePairs(style).Append(name, given, codec, style, explode, allowReserved: false);
    }
}
