using System;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Writes an interpolated string as a path: literals unchanged, values percent-encoded.</summary>
[InterpolatedStringHandler]
public readonly ref struct ApiPathHandler
{
    private readonly ApiRequestWriter _request;
    private readonly CharBuffer _url;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Not used: the whole URL is written to one buffer.</param>
    /// <param name="formattedCount">Not used.</param>
    /// <param name="request">The request whose path is written.</param>
    public ApiPathHandler(int literalLength, int formattedCount, ApiRequestWriter request)
    {
        _request = request;
        _url = request.StartPath();
    }

    /// <summary>Writes a literal part of the path template.</summary>
    /// <param name="text">The literal.</param>
    public void AppendLiteral(string text) => _url.Append(text);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(string value) => Append(value, TextEscape.Unreserved);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format"><c>+</c> to keep slashes and other reserved characters (RFC 6570, section 3.2.3).</param>
    public void AppendFormatted(string value, string format) =>
        Append(value, format == "+" ? TextEscape.ReservedInPath : TextEscape.Unreserved);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(int value) => _url.Append(value);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(long value) => _url.Append(value);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(Guid value) => _url.Append(value);

    /// <summary>Writes a value that <c>ApiRequestWriter.Value</c> formatted with a style and a codec.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(ApiPathValue value)
    {
        if (value.IsLabel) _request.AllowLabel();
        Append(value.Text, TextEscape.None);
    }

    private void Append(string value, TextEscape escape)
    {
        ArgumentNullException.ThrowIfNull(value);
        PercentEncoding.Append(_url, value, escape);
    }
}

/// <summary>A path value that is formatted in its style.</summary>
public readonly struct ApiPathValue
{
    internal ApiPathValue(string text, bool isLabel)
    {
        Text = text;
        IsLabel = isLabel;
    }

    internal string Text { get; }

    /// <summary>True if the value begins with a dot.</summary>
    internal bool IsLabel { get; }
}
