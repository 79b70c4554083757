using System;
using System.Collections.Generic;
using System.Globalization;
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
            if (!TryParse(part, codec, out var item))
                return null;
            items.Add(item!);
        }

        return items;
    }

    private static IEnumerable<string> Values(string text)
    {
        for (var start = 0; start <= text.Length; start++)
        {
            var end = start + HeaderText.EndOfItem(text.AsSpan(start));
            var value = text[start..end].Trim();
            if (value.Length > 0)
                yield return Unquoted(value);
            start = end;
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
