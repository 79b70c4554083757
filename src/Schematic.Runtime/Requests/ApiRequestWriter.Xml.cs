using System.Collections.Generic;
using System.Text;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes an XML body in UTF-8, or none if it is null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">The codec that writes the body.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="mediaType">The media type.</param>
    public void Xml<T>(T? body, JsonCodec<T> codec, XmlMember root, string mediaType = "application/xml")
    {
        if (body is not null) SetUtf8(XmlBody.Write(body, codec, root), mediaType);
    }

    /// <summary>Returns the XML of each item of a field.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The items; null for none.</param>
    /// <param name="codec">The codec that writes an item.</param>
    /// <param name="root">The root of the documents.</param>
    /// <returns>The documents without declarations; null if there is no list.</returns>
    public static IReadOnlyList<string>? XmlTexts<T>(IReadOnlyList<T>? values, JsonCodec<T> codec, XmlMember root)
    {
        if (values is null) return null;
        var texts = new List<string>(values.Count);
        foreach (var value in values)
            if (XmlText(value, codec, root) is { } text) texts.Add(text);
        return texts;
    }

    /// <summary>Returns the XML of a parameter, a field or a part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null for none.</param>
    /// <param name="codec">The codec that writes the value.</param>
    /// <param name="root">The root of the document.</param>
    /// <returns>The document without a declaration; null if there is no value.</returns>
    public static string? XmlText<T>(T? value, JsonCodec<T> codec, XmlMember root) =>
        value is null ? null : Encoding.UTF8.GetString(XmlBody.Write(value, codec, root, isFragment: true));
}
