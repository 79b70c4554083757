using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The enum values that the description defines.</summary>
/// <typeparam name="TValue">The type of the values on the wire.</typeparam>
public sealed class OpenEnumValues<TValue>
    where TValue : notnull
{
    private readonly TValue[] _values;
    private readonly Utf8Names? _texts;

    /// <summary>Declares the values.</summary>
    public OpenEnumValues(params TValue[] values)
    {
        _values = values;
        _texts = values is string[] texts ? new Utf8Names(texts) : null;
    }

    /// <summary>Gets the values in document order.</summary>
    public IReadOnlyList<TValue> All => _values;

    /// <summary>Returns true if the description defines the value.</summary>
    public bool Contains(TValue value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>Finds the value of the string that the reader is positioned on, without allocating a string.</summary>
    internal bool TryFind(ref Utf8JsonReader reader, out TValue value)
    {
        var isPlain = _texts is not null && !reader.HasValueSequence && !reader.ValueIsEscaped;
        var index = isPlain ? _texts!.IndexOf(reader.ValueSpan, expected: 0) : -1;
        value = index < 0 ? default! : _values[index];
        return index >= 0;
    }
}
