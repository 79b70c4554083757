using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads the headers that a description defines for responses. A header that is missing or does not have its described format is
/// null; its text is available from <see cref="ApiResponse{T}.Header"/> and <see cref="ApiException.Header"/>.</summary>
public readonly struct HeaderReader
{
    private readonly Func<string, string?>? _find;

    /// <summary>Creates a reader.</summary>
    /// <param name="find">Returns the text of a header; null if the header is missing.</param>
    public HeaderReader(Func<string, string?> find) => _find = find;

    /// <summary>Returns the text of a header.</summary>
    /// <param name="name">The header's name.</param>
    public string? Text(string name) => _find?.Invoke(name);

    /// <summary>Returns a header with a value type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="codec">The codec of the type.</param>
    public T? Value<T>(string name, JsonCodec<T> codec)
        where T : struct => Text(name) is { } text && TryParse(text, codec, out var value) ? value : null;

    /// <summary>Returns a header with a reference type.</summary>
    /// <inheritdoc cref="Value{T}"/>
    public T? Reference<T>(string name, JsonCodec<T> codec)
        where T : class => Text(name) is { } text && TryParse(text, codec, out var value) ? value : null;

    /// <summary>Returns a header that is the JSON of a value type.</summary>
    /// <inheritdoc cref="Value{T}"/>
    public T? JsonValue<T>(string name, JsonCodec<T> codec)
        where T : struct => Text(name) is { } text && TryParseJson(text, codec, out var value) ? value : null;

    /// <summary>Returns a header that is the JSON of a reference type.</summary>
    /// <inheritdoc cref="Value{T}"/>
    public T? JsonReference<T>(string name, JsonCodec<T> codec)
        where T : class => Text(name) is { } text && TryParseJson(text, codec, out var value) ? value : null;

    /// <summary>Returns a header that is a list: values with commas between them (RFC 9110, section 5.6.1). A value in quotation marks can contain commas.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="codec">The codec of the items.</param>
    public IReadOnlyList<T>? List<T>(string name, JsonCodec<T> codec)
    {
        if (Text(name) is not { } text)
            return null;
        var items = new List<T>();
        foreach (var part in Values(text))
        {
            if (TryParse(part, codec, out var item))
                items.Add(item!);
        }

        return items;
    }

    /// <summary>Returns a header that is an object in the style <c>simple</c>: names and values with commas between them (RFC 6570, section 3.2.2).</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <param name="explode">True if members are written as <c>name=value</c>, false if names and values alternate.</param>
    /// <param name="literals">The members whose JSON is not a string; null if that is all of them.</param>
    public T? Object<T>(string name, JsonCodec<T> codec, bool explode, string[]? literals)
        where T : class
    {
        if (Text(name) is not { } text)
            return null;
        return (explode ? Exploded(text) : Alternating(text)) is { } members && TryParseJson(Json(members, literals), codec, out var value) ? value : null;
    }

    private static IEnumerable<string> Values(string text) => Items(text).Where(item => item.Length > 0).Select(Unquoted);

    private static IEnumerable<string> Items(string text)
    {
        for (var start = 0; start <= text.Length; start++)
        {
            var end = start + HeaderText.EndOfItem(text.AsSpan(start));
            yield return text[start..end].Trim();
            start = end;
        }
    }

    private static IEnumerable<(string Name, string Value)>? Exploded(string text)
    {
        var items = Items(text).Where(item => item.Length > 0).Select(item => item.Split('=', 2)).ToList();
        return items.TrueForAll(item => item.Length == 2) ? items.Select(item => (item[0].TrimEnd(), Unquoted(item[1].TrimStart()))) : null;
    }

    private static IEnumerable<(string Name, string Value)>? Alternating(string text)
    {
        var items = Items(text).Select(Unquoted).ToList();
        return items.Count % 2 == 0 ? items.Chunk(2).Select(pair => (pair[0], pair[1])) : null;
    }

    private static string Json(IEnumerable<(string Name, string Value)> members, string[]? literals)
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            var isLiteral = literals is null || Array.IndexOf(literals, name) >= 0;
            json.Append(json.Length == 1 ? "" : ",").Append(Quoted(name)).Append(':').Append(isLiteral && IsLiteral(value) ? value : Quoted(value));
        }

        return json.Append('}').ToString();
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static bool IsLiteral(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // RFC 9110, section 5.6.4: a backslash precedes any character.
    private static string Unquoted(string value)
    {
        if (value.Length < 2 || value[0] != '"' || value[^1] != '"')
            return value;
        var text = new StringBuilder();
        for (var index = 1; index < value.Length - 1; index++)
            text.Append(value[index] == '\\' && index < value.Length - 2 ? value[++index] : value[index]);
        return text.ToString();
    }

    private static bool TryParseJson<T>(string text, JsonCodec<T> codec, out T? value)
    {
        try
        {
            value = JsonText.Read(Encoding.UTF8.GetBytes(text), codec, JsonReadContext.Tolerant);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static bool TryParse<T>(string text, JsonCodec<T> codec, out T? value)
    {
        // Servers write dates in headers as RFC 9110, section 5.6.7, defines them, whatever the description says.
        if (typeof(T) == typeof(DateTimeOffset)
            && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            value = (T)(object)date;
            return true;
        }

        try
        {
            value = codec.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
