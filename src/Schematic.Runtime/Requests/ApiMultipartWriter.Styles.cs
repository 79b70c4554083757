using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

public sealed partial class ApiMultipartWriter
{
    /// <summary>Writes a field in the style of a parameter, without escaping, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that formats the value.</param>
    /// <param name="style">Form, one of the delimited styles or deep object.</param>
    /// <param name="explode">True to write each item or member as a separate part.</param>
    public void StyledField<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
    {
        if (value is null) return;
        using var parameter = ParameterValue.Of(value, codec);
        if (parameter.Scalar is { } text) Add(name, text);
        else if (style == ParameterStyle.DeepObject) AddDeep(name, parameter.Element);
        else if (parameter.IsUndefined) return;
        else if (explode) AddMembers(name, parameter);
        else Add(name, Joined(name, parameter, style));
    }

    /// <inheritdoc cref="StyledField{T}(string, T, JsonCodec{T}, ParameterStyle, bool)"/>
    public void StyledField<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where T : struct
    {
        if (value is { } given) StyledField<T>(name, given, codec, style, explode);
    }

    private void AddMembers(string name, in ParameterValue value)
    {
        var members = ParameterValue.Members(value);
        while (members.MoveNext()) Add(members.Current.Name ?? name, ParameterValue.Text(members.Current.Value));
    }

    private void AddDeep(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) AddDeep($"{name}[{member.Name}]", member.Value);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) AddDeep(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            Add(name, ParameterValue.Text(value));
        }
    }

    private void Add(string name, string text) => _body.Add(name, null, null, Encoding.UTF8.GetBytes(text));

    private static string Joined(string name, in ParameterValue value, ParameterStyle style)
    {
        var delimiter = ParameterPairs.DelimiterOf(style);
        var parts = new List<string>();
        var members = ParameterValue.Members(value);
        while (members.MoveNext())
        {
            if (members.Current.Name is { } member) parts.Add(member);
            parts.Add(ParameterValue.Text(members.Current.Value));
        }

        // Parts are not escaped.
        foreach (var part in parts) ParameterPairs.RefuseDelimiter(name, part, delimiter);
        return string.Join(delimiter, parts);
    }
}
