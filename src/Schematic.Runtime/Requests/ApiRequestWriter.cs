using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Writes the parameters and the body of a request to an HTTP message.</summary>
public sealed partial class ApiRequestWriter
{
    private readonly CharBuffer _url = CharBuffer.Rent();
    private readonly HttpRequestHeaders? _defaultHeaders;
    private readonly int _pathStart;
    private readonly HttpRequestMessage _message;
    private bool _hasLabel;
    private ParameterPairs? _query;
    private CharBuffer? _cookies;

    /// <param name="message">The message to write, with its method set.</param>
    /// <param name="defaultHeaders">The headers that are added when the message is sent; null for none.</param>
    /// <param name="baseUrl">The server's URL.</param>
    /// <param name="isStreaming">True if the response is requested as a stream.</param>
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

    /// <summary>True if the response is requested as a stream, for operations that support both.</summary>
    public bool IsStreaming { get; }

    /// <summary>True if <see cref="IApiRequest.Write"/> can write the same body again.</summary>
    internal bool IsReplayable { get; private set; } = true;

    /// <summary>Gets the header that makes the request idempotent; null if the description has none.</summary>
    internal string? IdempotencyHeader { get; private set; }

    private string BaseQuery { get; }

    /// <summary>Writes the path.</summary>
    /// <param name="path">The path with its values, which are percent-encoded.</param>
    /// <exception cref="ArgumentException">A value results in a segment <c>.</c> or <c>..</c>, which would lead to another resource.</exception>
    public void Path([InterpolatedStringHandlerArgument("")] ref ApiPathHandler path) => EndPath();

    /// <summary>Writes a path without parameters.</summary>
    /// <param name="path">The path.</param>
    public void Path(string path)
    {
        StartPath().Append(path);
        EndPath();
    }

    /// <summary>Writes a query parameter, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form, one of the delimited styles, deep object or JSON.</param>
    /// <param name="explode">True to write each item or member as a separate pair.</param>
    /// <param name="allowReserved">True to leave reserved characters unescaped.</param>
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

    /// <summary>Completes and returns the message.</summary>
    internal HttpRequestMessage Finish()
    {
        if (_query is null) _url.Append(BaseQuery);
        var url = HeaderText.Url(_url.Text);
        _url.Release();
        // Without the flag, Uri would unescape and compress deliberately escaped characters and segments.
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
