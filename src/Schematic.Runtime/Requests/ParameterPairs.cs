using System;
using System.Globalization;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Writes pairs of names and values to a query, a form or a cookie.</summary>
/// <param name="text">The buffer to write to.</param>
/// <param name="separator">The separator between two pairs.</param>
/// <param name="escape">The escaping of names and values.</param>
internal sealed class ParameterPairs(CharBuffer text, string separator, TextEscape escape)
{
    private readonly TextEscape _nameEscape = escape == TextEscape.Cookie ? TextEscape.CookieName : escape;

    /// <summary>Gets or sets the string before the next pair; the separator after the first pair.</summary>
    public string Next { get; set; } = "";

    public void Append<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved)
    {
        using var parameter = style == ParameterStyle.Json ? ParameterValue.OfJson(value, codec) : ParameterValue.Of(value, codec);
        Append(name, parameter, style, explode, allowReserved ? TextEscape.Reserved : escape);
    }

    public void Append(string name, string value)
    {
        AppendName(name);
        PercentEncoding.Append(text, value, escape);
    }

    /// <summary>Writes each member of an object as a separate pair, and each item of a list in it.</summary>
    /// <param name="value">The object.</param>
    /// <param name="fields">The members that are not serialized by default.</param>
    public void AppendMembers(in ParameterValue value, QueryField[] fields)
    {
        var members = ParameterValue.Members(value);
        while (members.MoveNext())
        {
            var (name, member) = members.Current;
            if (name is null) continue;
            if (Array.Find(fields, known => known.Name == name) is { } field) Append(field, member);
            else if (member.ValueKind == JsonValueKind.Array) AppendExploded(name, ParameterValue.OfElement(member), escape);
            else Append(name, ParameterValue.Text(member));
        }
    }

    private void Append(QueryField field, JsonElement member)
    {
        var isText = field.Style == ParameterStyle.Json || member.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        var value = field.Style == ParameterStyle.Json ? ParameterValue.OfText(member.GetRawText())
            : isText ? ParameterValue.OfText(ParameterValue.Text(member))
            : ParameterValue.OfElement(member);
        Append(field.Name, value, field.Style, field.Explode, field.AllowReserved ? TextEscape.Reserved : escape);
    }

    private void Append(string name, in ParameterValue value, ParameterStyle style, bool explode, TextEscape valueEscape)
    {
        if (value.Scalar is { } scalar)
        {
            AppendName(name);
            PercentEncoding.Append(text, scalar, valueEscape);
            return;
        }

        if (style == ParameterStyle.FormOrJson && value.Element.ValueKind == JsonValueKind.Object) Append(name, ParameterValue.OfText(ParameterValue.Text(value.Element)), style, explode, valueEscape);
        else if (style == ParameterStyle.DeepObject) AppendDeep(name, value.Element, valueEscape);
        else if (value.IsUndefined) return;
        else if (explode) AppendExploded(name, value, valueEscape);
        else AppendJoined(name, value, style, valueEscape);
    }

    private void AppendExploded(string name, in ParameterValue value, TextEscape valueEscape)
    {
        var members = ParameterValue.Members(value);
        while (members.MoveNext())
        {
            AppendName(members.Current.Name ?? name);
            PercentEncoding.Append(text, ParameterValue.Text(members.Current.Value), valueEscape);
        }
    }

    private void AppendJoined(string name, in ParameterValue value, ParameterStyle style, TextEscape valueEscape)
    {
        var delimiter = Delimiter(style, valueEscape);
        AppendName(name);
        var members = ParameterValue.Members(value);
        for (var first = true; members.MoveNext(); first = false)
        {
            if (!first) text.Append(delimiter);
            if (members.Current.Name is { } member)
            {
                AppendItem(name, member, style, valueEscape);
                text.Append(delimiter);
            }

            AppendItem(name, ParameterValue.Text(members.Current.Value), style, valueEscape);
        }
    }

    // These delimiters are escaped themselves, or nothing is (OpenAPI 3.2, section 4.12.6): an item with one would be read as several.
    private void AppendItem(string name, string item, ParameterStyle style, TextEscape valueEscape)
    {
        if (style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited || valueEscape == TextEscape.Cookie)
            RefuseDelimiter(name, item, DelimiterOf(style));
        PercentEncoding.Append(text, item, valueEscape);
    }

    /// <summary>Returns the character between the items of a list.</summary>
    internal static char DelimiterOf(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ' ',
        ParameterStyle.PipeDelimited => '|',
        ParameterStyle.TabDelimited => '\t',
        _ => ',',
    };

    /// <summary>Checks an item whose delimiter cannot be escaped.</summary>
    /// <exception cref="ArgumentException">The item contains the delimiter.</exception>
    internal static void RefuseDelimiter(string name, string item, char delimiter)
    {
        if (item.Contains(delimiter, StringComparison.Ordinal)) throw new ArgumentException($"An item of '{name}' contains '{delimiter}', which separates the items.");
    }

    private void AppendDeep(string name, JsonElement value, TextEscape valueEscape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) AppendDeep($"{name}[{member.Name}]", member.Value, valueEscape);
                return;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    AppendDeep(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item, valueEscape);
                return;
            default:
                AppendName(name);
                PercentEncoding.Append(text, ParameterValue.Text(value), valueEscape);
                return;
        }
    }

    private void AppendName(string name)
    {
        text.Append(Next);
        Next = separator;
        PercentEncoding.Append(text, name, _nameEscape);
        text.Append('=');
    }

    private static string Delimiter(ParameterStyle style, TextEscape valueEscape) => style switch
    {
        ParameterStyle.SpaceDelimited => valueEscape == TextEscape.Form ? "+" : "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
