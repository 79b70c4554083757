using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The members of an object: their names on the wire, and the handling of missing members and nulls.</summary>
public sealed class JsonMembers : JsonShape
{
    /// <summary>The name that represents all members that the description does not define.</summary>
    private const string RestMember = "...";

    private readonly JsonEncodedText[] _names;
    private readonly JsonMemberNull[] _nulls;
    private JsonMemberSet _required;
    private readonly Utf8Names _utf8Names;
    private Dictionary<string, string>? _constants;

    /// <summary>Declares the members in order.</summary>
    /// <param name="members">
    /// Names, each followed by one mark: <c>!</c> required; <c>?</c> optional, where null means the same as absence;
    /// <c>~</c> required, but may be null; <c>+</c> required and <c>*</c> optional, where null is a value for the
    /// codec to read. The last may be <c>...</c>: all other members are kept instead of skipped.
    /// </param>
    public JsonMembers(params string[] members)
    {
        KeepsRest = members.Length > 0 && members[^1] == RestMember;
        var known = members.AsSpan(0, KeepsRest ? members.Length - 1 : members.Length).ToArray();
        var names = Array.ConvertAll(known, member => member[..^1]);
        _names = Array.ConvertAll(names, name => JsonEncodedText.Encode(name));
        _utf8Names = new Utf8Names(names);
        _nulls = new JsonMemberNull[known.Length];
        for (var index = 0; index < known.Length; index++)
        {
            (var isRequired, _nulls[index]) = MeaningOf(known[index][^1]);
            if (isRequired)
                _required.Add(index, known.Length);
        }
    }

    /// <summary>Gets the members with a constant value, and that value: the content of a string, otherwise its JSON.</summary>
    public Dictionary<string, string> Constants => _constants ??= [];

    internal bool KeepsRest { get; }

    internal int Count => _names.Length;

    internal ref readonly JsonMemberSet Required => ref _required;

    /// <summary>Gets the name of a member on the wire.</summary>
    public JsonEncodedText this[int index] => _names[index];

    /// <summary>Starts reading an object; the reader is positioned on its first token.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public JsonMemberReader Start(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonError.Unexpected(ref reader, "an object");
        context.Step();
        return new JsonMemberReader(this, context);
    }

    /// <inheritdoc/>
    public override int Fit(Utf8JsonReader reader, JsonReadContext context) => JsonObjectFit.Of(this, reader, context);

    /// <summary>Gets the constant value of a member; returns false if the member has none.</summary>
    internal bool TryGetConstant(int index, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return _constants is not null && _constants.TryGetValue(_names[index].Value, out value);
    }

    internal JsonMemberNull NullOf(int index) => _nulls[index];

    /// <summary>Returns the index of the member whose name the reader is positioned on; -1 if it is unknown.</summary>
    internal int IndexOf(ref Utf8JsonReader reader, int expected) =>
        reader.ValueIsEscaped || reader.HasValueSequence
            ? IndexOfCopy(ref reader, expected)
            : _utf8Names.IndexOf(reader.ValueSpan, expected);

    private static (bool IsRequired, JsonMemberNull Null) MeaningOf(char mark) => mark switch
    {
        '!' => (true, JsonMemberNull.Error),
        '?' => (false, JsonMemberNull.Absent),
        '~' => (true, JsonMemberNull.Absent),
        '+' => (true, JsonMemberNull.Value),
        '*' => (false, JsonMemberNull.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A member's name ends in one of ! ? ~ + *"),
    };

    private int IndexOfCopy(ref Utf8JsonReader reader, int expected)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return _utf8Names.IndexOf(rented.AsSpan(0, reader.CopyString(rented)), expected);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
