using System.Net.Http;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Starts a URL-encoded form.</summary>
    /// <returns>What takes its fields.</returns>
    public ApiFormWriter UrlEncoded()
    {
        var form = new ApiFormWriter();
        SetContent(form.Body, "application/x-www-form-urlencoded");
        return form;
    }
}

/// <summary>Takes the fields of a URL-encoded form.</summary>
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

    /// <summary>Writes a field; nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Form, one of the delimited ones, deep object or JSON.</param>
    /// <param name="explode">Whether each item or member becomes a field of its own.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are.</param>
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
}
