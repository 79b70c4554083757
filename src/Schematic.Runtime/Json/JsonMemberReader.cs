using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Iterates over the members of an object: matches names, skips unknown members, reports missing required ones.</summary>
public struct JsonMemberReader
{
    private readonly JsonMembers _members;
    private readonly JsonReadContext _context;
    private JsonMemberSet _seen;

    internal JsonMemberReader(JsonMembers members, JsonReadContext context)
    {
        _members = members;
        _context = context;
        Index = -1;
    }

    /// <summary>Gets the index, in declaration order, of the member whose value the reader is positioned on.</summary>
    public int Index { get; private set; }

    /// <summary>Gets the name of an unknown member; null if the description defines the member.</summary>
    public string? UnknownName { get; private set; }

    /// <summary>Moves the reader to the value of the next member; returns false at the end of the object.</summary>
    /// <exception cref="JsonException">A required member is missing, or a member that cannot be null is null.</exception>
    public bool Next(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = _members.IndexOf(ref reader, Index + 1);
            if (index < 0)
            {
                if (TakeUnknown(ref reader))
                    return true;
                continue;
            }

            reader.Read();
            Index = index;
            var isRepeated = !_seen.Add(index, _members.Count);
            if (reader.TokenType != JsonTokenType.Null || IsNullValue(index, isRepeated))
                return true;
        }

        var missing = _seen.FirstMissing(_members.Required);
        if (missing >= 0 && !_context.ToleratesMissing)
            throw JsonError.MissingMember(_members[missing].Value);
        return false;
    }

    /// <summary>Reads the value of a member that the description does not define, and adds it to those read before unless it is malformed.</summary>
    public readonly IReadOnlyDictionary<string, T> ReadRest<T>(
        IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec, ref Utf8JsonReader reader)
    {
        _context.Step();
        var members = (Dictionary<string, T>?)rest ?? [];
        if (codec.TryRead(ref reader, _context, out var value))
            members[UnknownName!] = value;
        return members;
    }

    private bool TakeUnknown(ref Utf8JsonReader reader)
    {
        if (!_members.KeepsRest)
        {
            _context.Skip(ref reader);
            if (_context.Choices is { } choices) choices.Losses += JsonLosses.UnknownMember;
            return false;
        }

        UnknownName = reader.GetString();
        reader.Read();
        Index = _members.Count;
        return true;
    }

    private readonly bool IsNullValue(int index, bool isRepeated) => _members.NullOf(index) switch
    {
        JsonMemberNull.Value => true,
        JsonMemberNull.Error when !_context.ToleratesMissing => throw JsonError.NullMember(_members[index].Value),
        // The value that was read before cannot be undone.
        _ => isRepeated ? throw JsonError.RepeatedMember(_members[index].Value) : false,
    };
}
