namespace Schematic.CSharp.Binding.Prose;

/// <summary>A paragraph, or another block such as a list, as XML.</summary>
/// <param name="Lines">The lines; those of a paragraph are without its element.</param>
/// <param name="IsParagraph">True for a paragraph.</param>
internal sealed record ProseBlock(IReadOnlyList<string> Lines, bool IsParagraph)
{
    /// <summary>True for a heading, whose lines are in bold type.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Returns the block as a summary: a heading without bold type, and any other block unchanged.</summary>
    public ProseBlock AsSummary() =>
        IsHeading && Lines is [var line] && line.StartsWith("<b>", StringComparison.Ordinal) && line.EndsWith("</b>", StringComparison.Ordinal) && line.IndexOf("<b>", 3, StringComparison.Ordinal) < 0
            ? this with { Lines = [line[3..^4]] }
            : this;

    /// <summary>Creates a paragraph.</summary>
    /// <param name="xml">The content, with line feeds.</param>
    public static ProseBlock Paragraph(string xml) => new(LinesOf(xml), IsParagraph: true);

    /// <summary>Splits a paragraph after its first sentence.</summary>
    /// <returns>The first sentence, and the rest; null if there is no rest.</returns>
    public (ProseBlock First, ProseBlock? Remainder) SplitSentence()
    {
        var xml = string.Join('\n', Lines);
        var end = Sentence.End(xml);
        return string.IsNullOrWhiteSpace(xml[end..]) ? (this, null) : (Paragraph(xml[..end]), Paragraph(xml[end..]));
    }

    /// <summary>Returns the lines with the element that the block needs next to other blocks.</summary>
    public IEnumerable<string> AsElement() => this switch
    {
        { IsParagraph: false } => Lines,
        { Lines: [var only] } => [$"<para>{only}</para>"],
        _ => ["<para>", .. Lines, "</para>"],
    };

    private static string[] LinesOf(string xml) =>
        xml.Contains('\n', StringComparison.Ordinal) ? xml.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [xml.Trim()];
}
