namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a value as the whole query (OpenAPI 3.2, <c>in: querystring</c>), or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form for an object whose members are the fields of a URL-encoded form; JSON for percent-encoded JSON.</param>
    public void QueryString<T>(T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form)
    {
        if (value is null) return;
        if (style != ParameterStyle.Json)
        {
            _query = StartQuery(TextEscape.Form);
            _query.AppendMembers(value, codec);
            return;
        }

        using var json = ParameterValue.OfJson(value, codec);
        _url.Append('?');
        PercentEncoding.Append(_url, json.Scalar, TextEscape.Unreserved);
        QueryPairs.Next = "&";
    }

    /// <inheritdoc cref="QueryString{T}(T, JsonCodec{T}, ParameterStyle)"/>
    public void QueryString<T>(T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form)
        where T : struct
    {
        if (value is { } given) QueryString<T>(given, codec, style);
    }
}
