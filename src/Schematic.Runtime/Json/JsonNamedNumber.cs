using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The numbers that JSON has no notation for. They are written as strings, as in the JSON mapping of Protocol Buffers.</summary>
internal static class JsonNamedNumber
{
    private const string NotANumber = "NaN";
    private const string Infinity = "Infinity";
    private const string NegativeInfinity = "-Infinity";

    internal static string Format(double value) =>
        double.IsNaN(value) ? NotANumber : value > 0 ? Infinity : NegativeInfinity;

    internal static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = text switch
        {
            NotANumber => double.NaN,
            Infinity => double.PositiveInfinity,
            NegativeInfinity => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0;
    }

    internal static bool TryGet(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out value);
    }
}
