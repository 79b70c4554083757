using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A copy of a deeply nested value with an index of its objects and arrays. Skipping one of them takes the same time whatever
/// it contains, and no type reads a value twice, so the work grows with the size of the value and not with its depth.</summary>
internal sealed class JsonIndexedExcerpt(JsonChoices choices) : JsonExcerpt
{
    // Skipping fewer bytes is as fast as finding their end.
    private const int MinIndexed = 32;

    private readonly Dictionary<(JsonCodec Codec, long Position), JsonChoice> _values = [];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _ends = [];
    private byte[] _json = new byte[256];
    private int _length;
    private long _start;
    private JsonTokenType _last;
    private JsonElement[]? _elements;

    /// <summary>Copies the value that a reader is positioned on, unless it is part of the current one.</summary>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    public void Load(Utf8JsonReader reader)
    {
        var position = reader.TokenStartIndex - _start;
        if (position >= 0 && position < _length) return;
        (_start, _length, _elements) = (reader.TokenStartIndex, 0, null);
        _numbers.Clear();
        _ends.Clear();
        var open = new Stack<(int Number, int Offset)>();
        do
        {
            var offset = Copy(ref reader);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((_ends.Count, offset));
                _ends.Add(0);
            }
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                Close(open.Pop(), offset);
            }
        }
        while (open.Count > 0 && reader.Read());
    }

    /// <summary>Returns a reader of the copy that is positioned on the same value as a reader of the content.</summary>
    public Utf8JsonReader ReaderAt(ref Utf8JsonReader reader)
    {
        var offset = (int)(reader.TokenStartIndex - _start);
        var copy = new Utf8JsonReader(_json.AsSpan(offset, _length - offset), isFinalBlock: true, new JsonReaderState(reader.CurrentState.Options));
        copy.Read();
        return copy;
    }

    /// <summary>Moves a reader of the content to the token at a position in the copy.</summary>
    public static void Follow(ref Utf8JsonReader reader, long position)
    {
        while (reader.TokenStartIndex < position && reader.Read())
        {
        }
    }

    public override long PositionOf(ref Utf8JsonReader reader) => _start + OffsetOf(ref reader);

    public override void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName) reader.Read();
        if (TryFindNumber(ref reader, out var number))
            MoveToEnd(ref reader, number);
        else
            reader.TrySkip();
    }

    public override JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        if (!TryFindNumber(ref reader, out var number)) return JsonElement.ParseValue(ref reader);
        MoveToEnd(ref reader, number);
        return (_elements ??= Parse())[number];
    }

    public override bool TryRepeat(JsonCodec codec, ref Utf8JsonReader reader, out long position, [NotNullWhen(true)] out object? value)
    {
        position = PositionOf(ref reader);
        if (!_values.TryGetValue((codec, position), out var known))
        {
            // Stays as it is if reading fails.
            _values[(codec, position)] = new JsonChoice(null, choices.Losses, IsPending: true);
            value = null;
            return false;
        }

        value = known.IsPending ? throw new JsonException("The value does not have the type that was expected.") : known.Value!;
        choices.Losses += known.Losses;
        Skip(ref reader);
        return true;
    }

    public override void Remember(JsonCodec codec, long position, object value)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, (codec, position), out _);
        known = new JsonChoice(value, choices.Losses - known.Losses);
    }

    /// <summary>Copies a token to its offset; a comma, a colon and blanks replace what is before it.</summary>
    private int Copy(ref Utf8JsonReader reader)
    {
        var offset = (int)(reader.TokenStartIndex - _start);
        var quotes = IsQuoted(ref reader) ? 1 : 0;
        var length = (int)(reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length);
        var end = offset + length + (2 * quotes);
        if (_json.Length < end) Array.Resize(ref _json, Growth.Doubled(_json.Length, end));
        _json.AsSpan(_length, end - _length).Fill((byte)' ');
        if (offset > _length) _json[_length] = Separator(reader.TokenType);
        if (quotes > 0) _json[offset] = _json[end - 1] = (byte)'"';
        var target = _json.AsSpan(offset + quotes, length);
        if (reader.HasValueSequence) reader.ValueSequence.CopyTo(target);
        else reader.ValueSpan.CopyTo(target);
        (_length, _last) = (end, reader.TokenType);
        return offset;
    }

    private byte Separator(JsonTokenType next) => (_last, next) switch
    {
        (JsonTokenType.PropertyName, _) => (byte)':',
        (JsonTokenType.StartObject or JsonTokenType.StartArray, _) or (_, JsonTokenType.EndObject or JsonTokenType.EndArray) => (byte)' ',
        _ => (byte)',',
    };

    private void Close((int Number, int Offset) container, int end)
    {
        _ends[container.Number] = end;
        if (end - container.Offset >= MinIndexed) _numbers.Add(container.Offset, container.Number);
    }

    private static bool IsQuoted(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;

    // All readers of the copy have spans of its array. They do not know where these begin.
    private int OffsetOf(ref Utf8JsonReader reader) =>
        (int)Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_json), ref MemoryMarshal.GetReference(reader.ValueSpan)) - (IsQuoted(ref reader) ? 1 : 0);

    private bool TryFindNumber(ref Utf8JsonReader reader, out int number)
    {
        number = -1;
        return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && _numbers.TryGetValue(OffsetOf(ref reader), out number);
    }

    // The state after the first token of an object, and its last token: for the reader the object is empty.
    private void MoveToEnd(ref Utf8JsonReader reader, int number)
    {
        var end = _ends[number];
        reader = new Utf8JsonReader(_json.AsSpan(end, _length - end), isFinalBlock: true, reader.CurrentState);
        reader.Read();
    }

    private JsonElement[] Parse()
    {
        var reader = new Utf8JsonReader(_json.AsSpan(0, _length), JsonReadContext.ReaderOptions);
        var (elements, count) = (new JsonElement[_ends.Count], 0);
        Add(JsonElement.ParseValue(ref reader), elements, ref count);
        return elements;
    }

    private static void Add(JsonElement element, JsonElement[] elements, ref int count)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            elements[count++] = element;
            foreach (var member in element.EnumerateObject()) Add(member.Value, elements, ref count);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            elements[count++] = element;
            foreach (var item in element.EnumerateArray()) Add(item, elements, ref count);
        }
    }
}
