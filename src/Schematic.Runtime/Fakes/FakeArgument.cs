using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Runtime;

/// <summary>A parameter, a field or the body of a request that a fake receives over HTTP.</summary>
public sealed class FakeArgument
{
    private readonly string _subject;
    private readonly string? _text;
    private readonly IReadOnlyList<string> _items;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _members;
    private readonly bool _isJson;

    private FakeArgument(string subject, string? text, IReadOnlyList<string>? items = null, IReadOnlyList<KeyValuePair<string, string>>? members = null, bool isJson = false)
    {
        _subject = subject;
        _text = text;
        _items = items ?? [];
        _members = members ?? [];
        _isJson = isJson;
    }

    private bool IsGiven => _text is not null || _items.Count > 0 || _members.Count > 0;

    /// <summary>Reads a value that must be given.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FakeRequestException">The value is missing or not valid.</exception>
    public T Get<T>(JsonCodec<T> codec) => IsGiven ? Read(codec) : throw new FakeRequestException($"{_subject} is missing.");

    /// <summary>Reads a value of a value type; returns null if it is not given.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FakeRequestException">The value is not valid.</exception>
    public T? Value<T>(JsonCodec<T> codec)
        where T : struct => IsGiven ? Read(codec) : null;

    /// <summary>Reads a value of a reference type; returns null if it is not given.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FakeRequestException">The value is not valid.</exception>
    public T? Reference<T>(JsonCodec<T> codec)
        where T : class => IsGiven ? Read(codec) : null;

    internal static FakeArgument None(string subject) => new(subject, null);

    internal static FakeArgument Json(string subject, string text) => new(subject, text, isJson: true);

    internal static FakeArgument Plain(string subject, string text) => new(subject, text);

    internal static FakeArgument OfQuery(string subject, string text, IReadOnlyList<KeyValuePair<string, string>>? pairs) =>
        text.Length == 0 ? None(subject) : pairs is null ? Json(subject, text) : new FakeArgument(subject, text, members: Decoded(pairs));

    internal static FakeArgument OfMembers(string subject, IReadOnlyList<KeyValuePair<string, string>> pairs) => new(subject, null, members: Decoded(pairs));

    internal static FakeArgument Joined(string subject, string text, ParameterStyle style, bool explode, bool isEncoded = true)
    {
        Func<string, string> decode = isEncoded ? Uri.UnescapeDataString : same => same;
        if (style == ParameterStyle.Json) return Json(subject, decode(text));
        var parts = text.Split(style == ParameterStyle.Label && explode ? '.' : ',');
        return new FakeArgument(subject, decode(text), [.. parts.Select(decode)], [.. Members(parts, explode).Select(pair => KeyValuePair.Create(decode(pair.Key), decode(pair.Value)))]);
    }

    internal static FakeArgument Matrix(string subject, string name, string text, bool explode)
    {
        var pairs = FakeText.Pairs(text, ';');
        var own = pairs.Where(pair => Uri.UnescapeDataString(pair.Key) == name).Select(pair => pair.Value).ToList();
        if (own is [var single]) return Joined(subject, single, ParameterStyle.Matrix, explode);
        return new FakeArgument(subject, null, [.. own.Select(Uri.UnescapeDataString)], own.Count > 0 ? [] : [.. pairs.Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair.Key), Uri.UnescapeDataString(pair.Value)))]);
    }

    internal static FakeArgument OfPairs(string subject, IReadOnlyList<KeyValuePair<string, string>> pairs, string name, ParameterStyle style, bool explode, bool isEncoded = true)
    {
        Func<string, string> decode = isEncoded ? FakeText.Decode : same => same;
        if (style == ParameterStyle.DeepObject)
        {
            var members = pairs.Select(pair => KeyValuePair.Create(decode(pair.Key), decode(pair.Value))).Where(pair => pair.Key.StartsWith(name + "[", StringComparison.Ordinal));
            return new FakeArgument(subject, null, members: [.. members.Select(pair => KeyValuePair.Create(pair.Key[(name.Length + 1)..].Replace("][", "[", StringComparison.Ordinal), pair.Value))]);
        }

        var values = pairs.Where(pair => decode(pair.Key) == name).Select(pair => pair.Value).ToList();
        if (values is not [var single]) return new FakeArgument(subject, null, [.. values.Select(decode)]);
        if (style == ParameterStyle.Json) return Json(subject, decode(single));
        var parts = explode ? [single] : single.Split(Separators(style), StringSplitOptions.None);
        return new FakeArgument(subject, decode(single), [.. parts.Select(decode)], [.. Members(parts, explode: false).Select(pair => KeyValuePair.Create(decode(pair.Key), decode(pair.Value)))]);
    }

    private static string[] Separators(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ["%20", "+", " "],
        ParameterStyle.PipeDelimited => ["%7C", "%7c", "|"],
        ParameterStyle.TabDelimited => ["%09", "\t"],
        _ => [","],
    };

    private static IEnumerable<KeyValuePair<string, string>> Members(string[] parts, bool explode) => explode
        ? parts.Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))
        : parts.Chunk(2).Where(pair => pair.Length == 2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static List<KeyValuePair<string, string>> Decoded(IEnumerable<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create(FakeText.Decode(pair.Key), FakeText.Decode(pair.Value)))];

    // The text does not say which type it has: the type that is expected decides, from the simplest form to the most complex one.
    private T Read<T>(JsonCodec<T> codec)
    {
        JsonException? problem = null;
        foreach (var reading in Readings(codec))
        {
            try
            {
                return reading();
            }
            catch (JsonException other)
            {
                problem ??= other;
            }
        }

        throw new FakeRequestException($"{_subject} is not valid. {problem?.Message}", problem);
    }

    private IEnumerable<Func<T>> Readings<T>(JsonCodec<T> codec)
    {
        if (_isJson)
        {
            yield return () => JsonText.Read(Encoding.UTF8.GetBytes(_text!), codec, JsonReadContext.Strict);
            yield break;
        }

        if (_text is { } text)
        {
            yield return () => codec.Parse(text);
            if (text.StartsWith('{') || text.StartsWith('[')) yield return () => ReadText(text, codec);
            yield return () => ReadText(JsonValue.Create(text).ToJsonString(), codec);
        }

        if (_items.Count > 0) yield return () => ReadText(new JsonArray([.. _items.Select(item => JsonValue.Create(item))]).ToJsonString(), codec);
        if (_members.Count > 0) yield return () => ReadText(FakeText.Object(_members).ToJsonString(), codec);
    }

    // All values are strings until one is read that must not be.
    private static T ReadText<T>(string json, JsonCodec<T> codec)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        while (true)
        {
            try
            {
                return JsonText.Read(utf8, codec, JsonReadContext.Strict);
            }
            catch (JsonContentException problem) when (FakeText.Unquoted(utf8, problem.Offset) is { } other)
            {
                utf8 = other;
            }
        }
    }
}
