using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>Returns a header that is a list: values with commas between them (RFC 9110, section 5.6.1).</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="codec">The codec of the items.</param>
    public IReadOnlyList<T>? List<T>(string name, JsonCodec<T> codec)
    {
        if (Text(name) is not { } text)
            return null;
        var items = new List<T>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryParse(part, codec, out var item))
                return null;
            items.Add(item!);
        }

        return items;
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
