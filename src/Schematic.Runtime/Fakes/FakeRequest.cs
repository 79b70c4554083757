using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A request that a fake receives over HTTP, from a client in any language. Its parts become the request of an operation.</summary>
public sealed partial class FakeRequest
{
    private readonly byte[] _body;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;
    private readonly IReadOnlyList<KeyValuePair<string, ApiFile>> _files;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _query;

    /// <summary>Creates a request.</summary>
    /// <param name="message">The method, the URL and the headers.</param>
    /// <param name="body">The body.</param>
    /// <param name="fields">The fields of a form; empty for other bodies.</param>
    /// <param name="files">The files of a form; empty for other bodies.</param>
    public FakeRequest(HttpRequestMessage message, byte[] body, IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<KeyValuePair<string, ApiFile>> files)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        _body = body;
        _fields = fields;
        _files = files;
        _query = FakeText.Pairs(Url.Query.TrimStart('?'), '&');
    }

    internal HttpRequestMessage Message { get; }

    internal string PathText => Url.AbsolutePath;

    internal IReadOnlyDictionary<string, string> PathValues { get; set; } = new Dictionary<string, string>();

    private Uri Url => Message.RequestUri!;

    /// <summary>True if the request has no body.</summary>
    public bool IsEmpty => _body.Length == 0;

    /// <summary>Returns a value of the path.</summary>
    /// <param name="name">The name.</param>
    /// <param name="style">Simple, label, matrix or JSON.</param>
    /// <param name="explode">True if the members of an object have the form <c>name=value</c>.</param>
    public FakeArgument Path(string name, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        var subject = $"The path parameter '{name}'";
        if (!PathValues.TryGetValue(name, out var text)) return FakeArgument.None(subject);
        return style switch
        {
            ParameterStyle.Label => FakeArgument.Joined(subject, text.TrimStart('.'), style, explode),
            ParameterStyle.Matrix => FakeArgument.Matrix(subject, name, text, explode),
            _ => FakeArgument.Joined(subject, text, style, explode),
        };
    }

    /// <summary>Returns a query parameter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="style">Form, one of the delimited styles, deep object or JSON.</param>
    /// <param name="explode">True if each item is a separate pair.</param>
    public FakeArgument Query(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        FakeArgument.OfPairs($"The query parameter '{name}'", _query, name, style, explode);

    /// <summary>Returns the query parameters that are the members of an object.</summary>
    /// <param name="name">The name of the object, which is not sent.</param>
    /// <param name="others">The names of the parameters that are not members.</param>
    public FakeArgument QueryMembers(string name, params string[] others) =>
        FakeArgument.OfMembers($"The query parameter '{name}'", [.. _query.Where(pair => !others.Contains(FakeText.Decode(pair.Key)))]);

    /// <summary>Returns the whole query string.</summary>
    /// <param name="style">The style: JSON, or form.</param>
    public FakeArgument QueryString(ParameterStyle style = ParameterStyle.Form) =>
        FakeArgument.OfQuery("The query string", FakeText.Decode(Url.Query.TrimStart('?')), style == ParameterStyle.Json ? null : _query);

    /// <summary>Returns a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="style">Simple or JSON.</param>
    /// <param name="explode">True if the members of an object have the form <c>name=value</c>.</param>
    public FakeArgument Header(string name, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        var subject = $"The header '{name}'";
        return Find(name) is { } text ? FakeArgument.Joined(subject, text.Replace(", ", ",", StringComparison.Ordinal), style, explode, isEncoded: false) : FakeArgument.None(subject);
    }

    /// <summary>Returns a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="style">Form, cookie or JSON.</param>
    /// <param name="explode">True if each item is a separate pair.</param>
    public FakeArgument Cookie(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        FakeArgument.OfPairs($"The cookie '{name}'", FakeText.Pairs((Find("Cookie") ?? "").Replace("; ", ";", StringComparison.Ordinal), ';'), name, style, explode);

    /// <summary>Returns a field of a form.</summary>
    /// <param name="name">The name.</param>
    /// <param name="style">Form, one of the delimited styles, deep object or JSON.</param>
    /// <param name="explode">True if each item is a separate field.</param>
    public FakeArgument Field(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        FakeArgument.OfPairs($"The field '{name}'", _fields, name, style, explode, isEncoded: false);

    /// <summary>Returns a file of a form; null if the form does not have it.</summary>
    /// <param name="name">The name.</param>
    public ApiFile? File(string name) => Files(name) is [var first, ..] ? first : null;

    /// <summary>Returns a file that the form must have.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="FakeRequestException">The form does not have it.</exception>
    public ApiFile RequiredFile(string name) => File(name) ?? throw new FakeRequestException($"The file '{name}' is missing.");

    /// <summary>Returns the files of a form with the same name.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<ApiFile> Files(string name) => [.. _files.Where(file => file.Key == name).Select(file => file.Value)];

    /// <summary>Returns the body as JSON.</summary>
    public FakeArgument Json() => IsEmpty ? FakeArgument.None("The body") : FakeArgument.Json("The body", Encoding.UTF8.GetString(_body));

    /// <summary>Returns the JSON of all lines of the body as a list.</summary>
    public FakeArgument JsonLines() =>
        FakeArgument.Json("The body", $"[{string.Join(',', Encoding.UTF8.GetString(_body).Split(['\n', '\u001e'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}]");

    /// <summary>Returns the body as text.</summary>
    public FakeArgument Text() => IsEmpty ? FakeArgument.None("The body") : FakeArgument.Plain("The body", Encoding.UTF8.GetString(_body));

    /// <summary>Returns the body as a file.</summary>
    public ApiFile Binary() => ApiFile.FromBytes(_body, contentType: Find("Content-Type"));

    /// <summary>Returns the text of a header; null if it is missing.</summary>
    internal string? Find(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content?.Headers.TryGetValues(name, out values) == true ? string.Join(", ", values) : null;

    /// <summary>True if a member of the JSON body is true.</summary>
    internal bool HasFlag(string member)
    {
        try
        {
            using var document = JsonDocument.Parse(_body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>The exception that is thrown if a part of a request to a fake is missing or not valid. The fake answers with status 400.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">The cause; null if there is none.</param>
public sealed class FakeRequestException(string message, Exception? cause = null) : Exception(message, cause);
