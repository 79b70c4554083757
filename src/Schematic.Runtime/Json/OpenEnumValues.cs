using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The values of an enum that the description knows.</summary>
/// <typeparam name="TValue">The type of the values on the wire.</typeparam>
public sealed class OpenEnumValues<TValue>
    where TValue : notnull
{
    private readonly TValue[] _values;
    private readonly byte[][] _texts;

    /// <summary>Declares the values.</summary>
    public OpenEnumValues(params TValue[] values)
    {
        _values = values;
        _texts = values is string[] texts ? Array.ConvertAll(texts, Encoding.UTF8.GetBytes) : [];
    }

    /// <summary>Whether the description knows the value.</summary>
    public bool Contains(TValue value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>Finds the value of the string that the reader stands on, without making a new one.</summary>
    internal bool TryFind(ref Utf8JsonReader reader, out TValue value)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            var text = reader.ValueSpan;
            for (var index = 0; index < _texts.Length; index++)
            {
                if (text.SequenceEqual(_texts[index]))
                {
                    value = _values[index];
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }
}
