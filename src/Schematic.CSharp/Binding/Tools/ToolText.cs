using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Tools;

/// <summary>Creates the prose that language models read.</summary>
internal static class ToolText
{
    /// <summary>Returns the documentation as text, cut to a length.</summary>
    public static string Of(Documentation documentation, int longest)
    {
        var parts = new[] { documentation.Summary, documentation.Description }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Beginning(text!, longest + 1)).Distinct();
        var text = string.Join("\n\n", parts);
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest - 1);
        return (end < longest / 2 ? text[..(longest - 1)] : text[..end]).TrimEnd() + "…";
    }

    // The same description is read for many functions.
    private static string Beginning(string text, int length)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed[..Math.Min(trimmed.Length, length)].ToString();
    }
}
