using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The members of an object: their names on the wire, and what is to be done where one is missing or null.</summary>
public sealed class JsonMembers : JsonShape
{
    /// <summary>The member that stands for all that the description does not know.</summary>
    private const string RestMember = "...";

    private readonly JsonEncodedText[] _names;
    private readonly byte[][] _utf8Names;
    private readonly ulong[] _keys;
    private readonly JsonMemberKind[] _kinds;
    private readonly int _requiredCount;

    /// <summary>Declares the members in order.</summary>
    /// <param name="members">
    /// Names, each followed by one mark: <c>!</c> required; <c>?</c> optional, where null means the same as absence;
    /// <c>~</c> required, but may be null; <c>+</c> required and <c>*</c> optional, where null is a value for the
    /// codec to read. The last may be <c>...</c>: all other members are kept rather than skipped.
    /// </param>
    public JsonMembers(params string[] members)
    {
        KeepsRest = members.Length > 0 && members[^1] == RestMember;
        var count = KeepsRest ? members.Length - 1 : members.Length;
        _names = new JsonEncodedText[count];
        _utf8Names = new byte[count][];
        _keys = new ulong[count];
        _kinds = new JsonMemberKind[count];
        for (var index = 0; index < count; index++)
        {
            var name = members[index][..^1];
            _names[index] = JsonEncodedText.Encode(name);
            _utf8Names[index] = Encoding.UTF8.GetBytes(name);
            _keys[index] = Key(_utf8Names[index]);
            _kinds[index] = JsonMemberKind.Of(members[index][^1]);
            if (_kinds[index].IsRequired)
                _requiredCount++;
        }
    }

    /// <summary>The members that always have the same value, and that value: a string's content, otherwise its JSON.</summary>
    public IReadOnlyDictionary<string, string>? Constants { get; init; }

    internal bool KeepsRest { get; }

    internal int Count => _names.Length;

    /// <summary>The name of a member on the wire.</summary>
    public JsonEncodedText this[int index] => _names[index];

    /// <summary>Begins to read an object; the reader stands on its first token.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public JsonMemberReader Start(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonFault.Unexpected(ref reader, "an object");
        return new JsonMemberReader(this, context);
    }

    /// <inheritdoc/>
    public override int Fit(Utf8JsonReader reader, JsonReadContext context) => JsonObjectFit.Of(this, reader, context);

    internal JsonMemberKind KindOf(int index) => _kinds[index];

    internal int RequiredCount => _requiredCount;

    /// <summary>The index of the member whose name the reader stands on; -1 where it is unknown.</summary>
    internal int IndexOf(ref Utf8JsonReader reader, int expected)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            var name = reader.ValueSpan;
            return (uint)expected < (uint)_utf8Names.Length && name.SequenceEqual(_utf8Names[expected]) ? expected : Find(name);
        }

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var written = reader.CopyString(rented);
        var index = Find(rented.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(rented);
        return index;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var key = Key(name);
        var keys = _keys.AsSpan();
        for (var from = 0; ;)
        {
            var offset = keys[from..].IndexOf(key);
            if (offset < 0)
                return -1;
            if (name.SequenceEqual(_utf8Names[from + offset]))
                return from + offset;
            from += offset + 1;
        }
    }

    // Up to seven bytes of the name and its length: different names rarely share it.
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        var key = (ulong)(byte)name.Length;
        var count = Math.Min(name.Length, 7);
        for (var index = 0; index < count; index++)
            key = (key << 8) | name[index];
        return key;
    }
}
