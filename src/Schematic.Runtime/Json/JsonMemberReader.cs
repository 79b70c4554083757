using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Walks through the members of an object: matches names, skips unknown ones, misses required ones.</summary>
public struct JsonMemberReader
{
    private readonly JsonMembers _members;
    private readonly JsonReadContext _context;
    private ulong _seen;
    private ulong[]? _seenBeyond;
    private int _requiredSeen;

    internal JsonMemberReader(JsonMembers members, JsonReadContext context)
    {
        _members = members;
        _context = context;
        Index = -1;
    }

    /// <summary>The member whose value the reader stands on: its place in the declaration.</summary>
    public int Index { get; private set; }

    /// <summary>The name of the member; null where the description knows it.</summary>
    public string? UnknownName { get; private set; }

    /// <summary>Moves the reader to the value of the next member; false at the end of the object.</summary>
    /// <exception cref="JsonException">A required member is missing, or null where it cannot be.</exception>
    public bool Next(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = _members.IndexOf(ref reader, Index + 1);
            if (index < 0)
            {
                if (!_members.KeepsRest)
                {
                    reader.Skip();
                    continue;
                }

                UnknownName = reader.GetString();
                reader.Read();
                Index = _members.Count;
                return true;
            }

            reader.Read();
            Index = index;
            Mark(index);
            if (reader.TokenType != JsonTokenType.Null)
                return true;
            switch (_members.KindOf(index).Null)
            {
                case JsonMemberNull.Value:
                    return true;
                case JsonMemberNull.Fault:
                    throw JsonFault.NullMember(_members[index].Value);
            }
        }

        if (_requiredSeen < _members.RequiredCount && _context.MissingMembers == MissingMembers.Fail)
            throw JsonFault.MissingMember(FirstMissing());
        return false;
    }

    /// <summary>Reads the value of a member that the description does not know, beside those read before.</summary>
    public readonly IReadOnlyDictionary<string, T> ReadRest<T>(
        IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec, ref Utf8JsonReader reader)
    {
        var members = (Dictionary<string, T>?)rest ?? [];
        members[UnknownName!] = codec.Read(ref reader, _context);
        return members;
    }

    private void Mark(int index)
    {
        var bit = 1UL << index;
        ref var word = ref _seen;
        if (index >= 64)
        {
            _seenBeyond ??= new ulong[(_members.Count - 1) / 64];
            word = ref _seenBeyond[(index / 64) - 1];
        }

        if ((word & bit) == 0 && _members.KindOf(index).IsRequired)
            _requiredSeen++;
        word |= bit;
    }

    private readonly string FirstMissing()
    {
        for (var index = 0; index < _members.Count; index++)
        {
            var word = index < 64 ? _seen : _seenBeyond?[(index / 64) - 1] ?? 0;
            if (_members.KindOf(index).IsRequired && (word & (1UL << index)) == 0)
                return _members[index].Value;
        }

        return "";
    }
}
