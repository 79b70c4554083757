namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a value as the whole query (OpenAPI 3.2, <c>in: querystring</c>), or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form for an object whose members are the fields of a URL-encoded form, or for a string; JSON for percent-encoded JSON.</param>
    /// <param name="fields">The members that are not serialized by default.</param>
    public void QueryString<T>(T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, params QueryField[] fields)
    {
        if (value is null) return;
        using var parameter = style == ParameterStyle.Json ? ParameterValue.OfJson(value, codec) : ParameterValue.Of(value, codec);
        if (parameter.Scalar is not { } text)
        {
            _query = StartQuery(TextEscape.Form);
            _query.AppendMembers(parameter, fields);
            return;
        }

        var next = BaseQuery.Length == 0 ? '?' : '&';
        _url.Append(BaseQuery);
        _url.Append(next);
        PercentEncoding.Append(_url, text, TextEscape.Unreserved);
        _query = new ParameterPairs(_url, "&", TextEscape.Unreserved) { Next = "&" };
    }

    /// <inheritdoc cref="QueryString{T}(T, JsonCodec{T}, ParameterStyle, QueryField[])"/>
    public void QueryString<T>(T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, params QueryField[] fields)
        where T : struct
    {
        if (value is { } given) QueryString<T>(given, codec, style, fields);
    }
}
