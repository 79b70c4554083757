using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A parameter's value before it is formatted: a scalar, a list or an object.</summary>
internal readonly struct ParameterValue : IDisposable
{
    private readonly JsonDocument? _document;

    private ParameterValue(JsonDocument? document, JsonElement element, string? scalar)
    {
        _document = document;
        Element = element;
        Scalar = scalar;
    }

    /// <summary>Gets the string of a scalar; null for a list or an object.</summary>
    public string? Scalar { get; }

    /// <summary>Gets the list or object.</summary>
    public JsonElement Element { get; }

    public bool IsList => Scalar is null && Element.ValueKind == JsonValueKind.Array;

    /// <summary>True if there is nothing to send: null, an empty list or an empty object (RFC 6570, section 2.3).</summary>
    public bool IsUndefined => Scalar is null && !Members(this).MoveNext();

    public static ParameterValue Of<T>(T value, JsonCodec<T> codec)
    {
        if (codec.Format(value) is { } text) return new(null, default, text);
        var document = JsonDocument.Parse(JsonBody.Write(value, codec));
        return document.RootElement.ValueKind is JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null
            ? new(document, document.RootElement, null)
            : new(document, default, Text(document.RootElement));
    }

    public static ParameterValue OfJson<T>(T value, JsonCodec<T> codec) =>
        new(null, default, System.Text.Encoding.UTF8.GetString(JsonBody.Write(value, codec)));

    public static ParameterValue OfElement(JsonElement element) => new(null, element, null);

    public static ParameterValue OfText(string text) => new(null, default, text);

    /// <summary>Returns the members of an object, or the items of a list without names; nulls are omitted.</summary>
    public static IEnumerator<(string? Name, JsonElement Value)> Members(ParameterValue value)
    {
        if (value.Element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.Element.EnumerateObject())
                if (member.Value.ValueKind != JsonValueKind.Null)
                    yield return (member.Name, member.Value);
        }
        else if (value.Element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.Element.EnumerateArray())
                if (item.ValueKind != JsonValueKind.Null)
                    yield return (null, item);
        }
    }

    /// <summary>Returns the string of a member: the value of a scalar, or the JSON of a nested value, for which no style defines a format.</summary>
    public static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    public void Dispose() => _document?.Dispose();
}
