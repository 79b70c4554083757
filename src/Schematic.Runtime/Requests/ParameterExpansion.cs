namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    internal static string Expand<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, TextEscape escape)
    {
        using var parameter = style == ParameterStyle.Json ? ParameterValue.OfJson(value, codec) : ParameterValue.Of(value, codec);
        return Expand(name, parameter, style, explode, escape);
    }

    private static string Expand(string name, in ParameterValue parameter, ParameterStyle style, bool explode, TextEscape escape)
    {
        var text = CharBuffer.Rent();
        ParameterExpansion.Append(text, name, parameter, style, explode, escape);
        var expanded = text.Text.ToString();
        text.Release();
        return expanded;
    }
}

/// <summary>Writes the styles of paths and headers: simple, label and matrix (RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7).</summary>
internal static class ParameterExpansion
{
    public static void Append(CharBuffer target, string name, in ParameterValue value, ParameterStyle style, bool explode, TextEscape escape)
    {
        if (value.IsUndefined) return;
        if (value.Scalar is { } scalar)
        {
            AppendPrefix(target, name, style, isEmpty: scalar.Length == 0);
            PercentEncoding.Append(target, scalar, escape);
            return;
        }

        if (explode) AppendExploded(target, name, value, style, escape);
        else AppendJoined(target, name, value, style, escape);
    }

    private static void AppendPrefix(CharBuffer target, string name, ParameterStyle style, bool isEmpty)
    {
        if (style == ParameterStyle.Label) target.Append('.');
        if (style != ParameterStyle.Matrix) return;
        target.Append(';');
        PercentEncoding.Append(target, name, TextEscape.Unreserved);
        if (!isEmpty) target.Append('=');
    }

    private static void AppendJoined(CharBuffer target, string name, in ParameterValue value, ParameterStyle style, TextEscape escape)
    {
        AppendPrefix(target, name, style, isEmpty: false);
        var members = ParameterValue.Members(value);
        for (var first = true; members.MoveNext(); first = false)
        {
            if (!first) target.Append(',');
            if (members.Current.Name is { } member)
            {
                PercentEncoding.Append(target, member, escape);
                target.Append(',');
            }

            PercentEncoding.Append(target, ParameterValue.Text(members.Current.Value), escape);
        }
    }

    private static void AppendExploded(CharBuffer target, string name, in ParameterValue value, ParameterStyle style, TextEscape escape)
    {
        var members = ParameterValue.Members(value);
        for (var first = true; members.MoveNext(); first = false)
        {
            var text = ParameterValue.Text(members.Current.Value);
            var member = members.Current.Name ?? (style == ParameterStyle.Matrix ? name : null);
            if (style != ParameterStyle.Simple) target.Append(style == ParameterStyle.Label ? '.' : ';');
            else if (!first) target.Append(',');
            if (member is not null)
            {
                if (escape == TextEscape.HeaderItem) HeaderText.Token($"The name of a member in '{name}'", member);
                PercentEncoding.Append(target, member, escape);
                if (text.Length > 0 || style != ParameterStyle.Matrix) target.Append('=');
            }

            PercentEncoding.Append(target, text, escape);
        }
    }
}
