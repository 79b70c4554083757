using System;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Gets the shape of strings.</summary>
    public static XmlShape Text { get; } = new XmlTextShape();

    /// <summary>Gets the shape of strings with a format, such as dates, whose surrounding white space is not significant.</summary>
    public static XmlShape Token { get; } = new XmlTokenShape();

    /// <summary>Gets the shape of bytes in base64.</summary>
    public static XmlShape Bytes { get; } = new XmlBytesShape();

    /// <summary>Gets the shape of numbers.</summary>
    public static XmlShape Number { get; } = new XmlNumberShape();

    /// <summary>Gets the shape of booleans.</summary>
    public static XmlShape Boolean { get; } = new XmlBooleanShape();

    /// <summary>Creates the shape of a union of strings, numbers and booleans.</summary>
    /// <param name="numbers">True if the union includes numbers.</param>
    /// <param name="booleans">True if the union includes booleans.</param>
    public static XmlShape Scalar(bool numbers, bool booleans) => new XmlAnyScalarShape(numbers, booleans);
}

/// <summary>The shape of values that are text in XML.</summary>
internal abstract class XmlScalarShape : XmlShape
{
    internal override bool NeedsContent => true;

    internal override void Read(ReceivedElement element, XmlToJson json) => ReadText(element.Text, json.Writer);

    internal override void Write(JsonElement value, JsonToXml xml) => xml.Writer.WriteString(TextOf(value));

    /// <summary>Writes text as JSON. Text that is not of the expected kind becomes a string, which the codec rejects.</summary>
    internal abstract void ReadText(string text, Utf8JsonWriter json);

    /// <summary>Returns JSON as text.</summary>
    internal static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

internal sealed class XmlTextShape : XmlScalarShape
{
    internal override bool NeedsContent => false;

    internal override void ReadText(string text, Utf8JsonWriter json) => json.WriteStringValue(text);
}

internal sealed class XmlTokenShape : XmlScalarShape
{
    internal override void ReadText(string text, Utf8JsonWriter json) => json.WriteStringValue(text.AsSpan().Trim());
}

internal sealed class XmlBytesShape : XmlScalarShape
{
    internal override bool NeedsContent => false;

    internal override void ReadText(string text, Utf8JsonWriter json) =>
        json.WriteStringValue(string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

internal sealed class XmlNumberShape : XmlScalarShape
{
    internal override void ReadText(string text, Utf8JsonWriter json)
    {
        if (XmlNumber.ToJson(text) is { } number) json.WriteRawValue(number, skipInputValidation: true);
        else json.WriteStringValue(XmlNumber.Named(text));
    }

    internal override void Write(JsonElement value, JsonToXml xml) => xml.Writer.WriteString(XmlNumber.ToXml(TextOf(value)));
}

// XML Schema part 2, section 3.2.2.
internal sealed class XmlBooleanShape : XmlScalarShape
{
    internal override void ReadText(string text, Utf8JsonWriter json)
    {
        var word = text.Trim();
        if (word is "1" || word.Equals("true", StringComparison.OrdinalIgnoreCase)) json.WriteBooleanValue(true);
        else if (word is "0" || word.Equals("false", StringComparison.OrdinalIgnoreCase)) json.WriteBooleanValue(false);
        else json.WriteStringValue(text);
    }
}

internal sealed class XmlAnyScalarShape(bool numbers, bool booleans) : XmlScalarShape
{
    internal override bool NeedsContent => false;

    internal override void ReadText(string text, Utf8JsonWriter json)
    {
        if (booleans && text.Trim() is "true" or "false") json.WriteBooleanValue(text.Trim() == "true");
        else if (numbers && XmlNumber.ToJson(text) is { } number) json.WriteRawValue(number, skipInputValidation: true);
        else json.WriteStringValue(text);
    }
}
