using System.Collections.Generic;
using System.Net.Http;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Starts a URL-encoded form.</summary>
    /// <returns>The writer of the form's fields.</returns>
    public ApiFormWriter UrlEncoded()
    {
        var form = new ApiFormWriter();
        SetContent(form.Body, "application/x-www-form-urlencoded");
        return form;
    }
}

/// <summary>Writes the fields of a URL-encoded form.</summary>
public sealed class ApiFormWriter
{
    private readonly CharBuffer _text = CharBuffer.Rent();
    private readonly ParameterPairs _pairs;

    internal ApiFormWriter()
    {
        _pairs = new ParameterPairs(_text, "&", TextEscape.Form);
        Body = new FormBody(_text);
    }

    internal HttpContent Body { get; }

    /// <summary>Writes a field, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form, one of the delimited styles, deep object, JSON, or JSON for objects only.</param>
    /// <param name="explode">True to write each item or member as a separate field.</param>
    /// <param name="allowReserved">True to leave reserved characters unescaped.</param>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (value is not null) _pairs.Append(name, value, codec, style, explode, allowReserved);
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, ParameterStyle, bool, bool)"/>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
        where T : struct
    {
        if (value is { } given) _pairs.Append(name, given, codec, style, explode, allowReserved);
    }

    /// <summary>Writes fields whose names the caller chose.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="fields">The fields; null for none.</param>
    /// <param name="codec">The codec that formats the values.</param>
    /// <param name="style">Form, JSON, or JSON for objects only.</param>
    public void Fields<T>(IReadOnlyDictionary<string, T>? fields, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form)
    {
        if (fields is null) return;
        foreach (var (name, value) in fields)
            if (value is not null) _pairs.Append(name, value, codec, style, explode: true, allowReserved: false);
    }
}
