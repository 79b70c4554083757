using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Turns a request's parameters and body into an HTTP message.</summary>
public sealed partial class ApiRequestWriter
{
    private readonly CharBuffer _url = CharBuffer.Rent();
    private readonly HttpRequestHeaders? _defaultHeaders;
    private readonly int _pathStart;
    private readonly HttpRequestMessage _message;
    private bool _hasLabel;
    private ParameterPairs? _query;
    private CharBuffer? _cookies;

    /// <param name="message">What is written; its method is set.</param>
    /// <param name="defaultHeaders">The headers that are added when the message is sent; null for none.</param>
    /// <param name="baseUrl">The server's URL.</param>
    /// <param name="isStreaming">Whether the answer is wanted as a stream.</param>
    internal ApiRequestWriter(HttpRequestMessage message, HttpRequestHeaders? defaultHeaders, string baseUrl, bool isStreaming)
    {
        _message = message;
        _defaultHeaders = defaultHeaders;
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

    /// <summary>Finishes the message.</summary>
    internal HttpRequestMessage Finish()
    {
        if (_query is null) _url.Append(BaseQuery);
        var url = HeaderText.Url(_url.Text);
        _url.Release();
        // Without the flag, Uri would unescape and compress what was written on purpose.
        _message.RequestUri = new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        if (_cookies is not null)
        {
            SetHeader("Cookie", _cookies.Text.ToString());
            _cookies.Release();
        }

        if (_contentHeaders is not null && _message.Content is { } content) SetContentHeaders(content, _contentHeaders);
        return _message;
    }

    internal CharBuffer StartPath() => _url;

    internal void AllowLabel() => _hasLabel = true;

    private ParameterPairs QueryPairs => _query ??= StartQuery(TextEscape.Unreserved);

    private ParameterPairs StartQuery(TextEscape escape)
    {
        _url.Append(BaseQuery);
        return new ParameterPairs(_url, "&", escape) { Next = BaseQuery.Length == 0 ? "?" : "&" };
    }

    private ParameterPairs CookiePairs(ParameterStyle style)
    {
        _cookies ??= CharBuffer.Rent();
        var pairs = style == ParameterStyle.Cookie
            ? new ParameterPairs(_cookies, "; ", TextEscape.Cookie)
            : new ParameterPairs(_cookies, "&", TextEscape.Unreserved);
        pairs.Next = _cookies.Length == 0 ? "" : "; ";
        return pairs;
    }

    private void EndPath()
    {
        if (DotSegments.Find(_url.Text[_pathStart..], _hasLabel) is { } segment)
            throw new ArgumentException($"A segment of the path is '{segment}', which leads to another resource.");
    }
}
