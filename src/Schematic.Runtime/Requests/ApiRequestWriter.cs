using System;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Turns a request's parameters and body into an HTTP message.</summary>
public sealed partial class ApiRequestWriter
{
    private readonly CharBuffer _url = CharBuffer.Rent();
    private readonly ApiConnection _connection;
    private readonly int _pathStart;
    private readonly HttpRequestMessage _message;
    private bool _hasLabel;
    private ParameterPairs? _query;
    private CharBuffer? _cookies;
    private CharBuffer? _expansion;

    /// <param name="message">What is written; its method is set.</param>
    /// <param name="connection">What the message will be sent over.</param>
    /// <param name="baseUrl">The server's URL.</param>
    /// <param name="isStreaming">Whether the answer is wanted as a stream.</param>
    internal ApiRequestWriter(HttpRequestMessage message, ApiConnection connection, string baseUrl, bool isStreaming)
    {
        _message = message;
        _connection = connection;
        IsStreaming = isStreaming;
        var query = baseUrl.IndexOf('?', StringComparison.Ordinal);
        BaseQuery = query < 0 ? "" : baseUrl[query..];
        _url.Append((query < 0 ? baseUrl : baseUrl[..query]).AsSpan().TrimEnd('/'));
        _pathStart = _url.Length;
    }

    /// <summary>Whether the answer is wanted as a stream, where an operation offers both.</summary>
    public bool IsStreaming { get; }

    /// <summary>Whether <see cref="IApiRequest.Write"/> would write the same body again.</summary>
    internal bool IsReplayable { get; private set; } = true;

    private string BaseQuery { get; }

    /// <summary>Writes the path.</summary>
    /// <param name="path">The path with its values, which are percent-encoded.</param>
    /// <exception cref="ArgumentException">A value makes a segment <c>.</c> or <c>..</c>, which would lead to another resource.</exception>
    public void Path([InterpolatedStringHandlerArgument("")] ref ApiPathHandler path) => EndPath();

    /// <summary>Writes a path without parameters.</summary>
    /// <param name="path">The path.</param>
    public void Path(string path)
    {
        StartPath().Append(path);
        EndPath();
    }

    /// <summary>Gives a value of the path its style.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Simple, label, matrix or JSON.</param>
    /// <param name="explode">Whether members of objects are written as <c>name=value</c> and items with a delimiter of their own.</param>
    /// <param name="name">The parameter's name, which a matrix carries.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are.</param>
    /// <returns>The value, for an interpolated path.</returns>
    public ApiPathValue Value<T>(T value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false, string name = "", bool allowReserved = false) =>
        new(Expand(name, value, codec, style, explode, allowReserved ? TextEscape.ReservedInPath : TextEscape.Unreserved), isLabel: style == ParameterStyle.Label);

    /// <summary>Writes a parameter of the query; nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Form, one of the delimited ones, deep object or JSON.</param>
    /// <param name="explode">Whether each item or member becomes a pair of its own.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are.</param>
    public void Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (value is not null) QueryPairs.Append(name, value, codec, style, explode, allowReserved);
    }

    /// <inheritdoc cref="Query{T}(string, T, JsonCodec{T}, ParameterStyle, bool, bool)"/>
    public void Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
        where T : struct
    {
        if (value is { } given) QueryPairs.Append(name, given, codec, style, explode, allowReserved);
    }

    /// <summary>Writes a value as the whole query (OpenAPI 3.2, <c>in: querystring</c>); nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
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

    /// <summary>Writes a header; nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Simple or JSON.</param>
    /// <param name="explode">Whether members of objects are written as <c>name=value</c>.</param>
    /// <exception cref="ArgumentException">The value has a line break.</exception>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        if (value is not null) SetHeader(name, Expand(name, value, codec, style, explode, TextEscape.None));
    }

    /// <inheritdoc cref="Header{T}(string, T, JsonCodec{T}, ParameterStyle, bool)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where T : struct
    {
        if (value is { } given) SetHeader(name, Expand(name, given, codec, style, explode, TextEscape.None));
    }

    /// <summary>Writes a cookie; nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="style">Form, which percent-encodes; cookie, which does not; or JSON.</param>
    /// <param name="explode">Whether each item or member becomes a pair of its own.</param>
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

    internal CharBuffer StartPath() => _url;

    internal void AllowLabel() => _hasLabel = true;

    private ParameterPairs QueryPairs => _query ??= StartQuery(TextEscape.Unreserved);

    private ParameterPairs StartQuery(TextEscape escape)
    {
        _url.Append(BaseQuery);
        return new ParameterPairs(_url, "&", escape) { Next = BaseQuery.Length == 0 ? "?" : "&" };
    }

    private string Expand<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, TextEscape escape)
    {
        using var parameter = style == ParameterStyle.Json ? ParameterValue.OfJson(value, codec) : ParameterValue.Of(value, codec);
        _expansion ??= CharBuffer.Rent();
        _expansion.Clear();
        ParameterExpansion.Append(_expansion, name, parameter, style, explode, escape);
        return _expansion.Text.ToString();
    }

    private ParameterPairs CookiePairs(ParameterStyle style)
    {
        _cookies ??= CharBuffer.Rent();
        var pairs = style == ParameterStyle.Cookie
            ? new ParameterPairs(_cookies, "; ", TextEscape.None)
            : new ParameterPairs(_cookies, "&", TextEscape.Unreserved);
        pairs.Next = _cookies.Length == 0 ? "" : "; ";
        return pairs;
    }

    private void EndPath()
    {
        // Dots cannot be escaped (RFC 3986, section 6.2.2.2): as segments of their own they lead to another resource. Only an
        // empty label is a dot on purpose.
        var path = _url.Text[_pathStart..];
        while (!path.IsEmpty)
        {
            var end = path.IndexOf('/');
            var segment = end < 0 ? path : path[..end];
            if (segment is ".." || (segment is "." && !_hasLabel)) throw new ArgumentException($"A segment of the path is '{segment}', which leads to another resource.");
            path = end < 0 ? default : path[(end + 1)..];
        }
    }
}
