using System;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a header, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Simple or JSON.</param>
    /// <param name="explode">True to write the members of objects as <c>name=value</c>.</param>
    /// <exception cref="ArgumentException">The value contains a line break, or a name with a comma or an equals sign is to be written as <c>name=value</c>.</exception>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        if (value is not null && HeaderValue(name, value, codec, style, explode) is { } text) SetHeader(name, text);
    }

    /// <inheritdoc cref="Header{T}(string, T, JsonCodec{T}, ParameterStyle, bool)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where T : struct
    {
        if (value is { } given) Header<T>(name, given, codec, style, explode);
    }

    /// <summary>Returns the text of a header; null for an empty list or object, which is not sent (RFC 6570, section 2.3).</summary>
    internal static string? HeaderValue<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode)
    {
        if (style == ParameterStyle.Json) return HeaderText.Ascii(Expand(name, value, codec, style, explode, TextEscape.None));
        using var parameter = ParameterValue.Of(value, codec);
        return parameter.IsUndefined ? null : Expand(name, parameter, style, explode, parameter.Scalar is null ? TextEscape.HeaderItem : TextEscape.None);
    }
}
