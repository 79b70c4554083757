using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Converts Markdown (CommonMark with tables) to blocks of documentation comments.</summary>
internal sealed partial class MarkdownProse
{
    // The time that a Markdown parser takes is not linear in every case. Longer texts keep their marks.
    private const int MaxLength = 32_768;

    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() => new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build());

    private readonly ProseWriter _writer = new();
    private readonly LinkResolver _links;
    private readonly HtmlProse _html;
    private bool _isInTable;

    private MarkdownProse(string text, LinkResolver links)
    {
        _links = links;
        _html = new HtmlProse(_writer, links, text);
    }

    /// <summary>Returns the blocks of Markdown; null if it is too long or too deeply nested.</summary>
    public static ProseBlock[]? Convert(string text, LinkResolver links)
    {
        if (text.Length > MaxLength) return null;
        try
        {
            var prose = new MarkdownProse(text, links);
            prose.Write(Markdown.Parse(Completed(text), Pipeline.Value));
            return prose._writer.End();
        }
        catch (ArgumentException)
        {
            // The parser refuses deep nesting.
            return null;
        }
    }

    private void Write(ContainerBlock container)
    {
        foreach (var block in container) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HtmlBlock html:
                _html.Write(html.Lines.ToString());
                break;
            case CodeBlock code:
                _writer.CodeBlock(code.Lines.ToString());
                break;
            case HeadingBlock heading:
                _writer.EndParagraph();
                _writer.Begin("b");
                Write(heading.Inline);
                _writer.EndHeading();
                break;
            case ListBlock list:
                _writer.BeginList(list.IsOrdered);
                foreach (var item in list)
                {
                    _writer.BeginItem();
                    Write(item);
                }

                _writer.EndList();
                break;
            case Table table:
                _writer.BeginTable();
                _isInTable = true;
                foreach (var row in table.OfType<TableRow>()) Write(row);
                _isInTable = false;
                _writer.EndList();
                break;
            case ContainerBlock container:
                Write(container);
                break;
            case LeafBlock leaf:
                Write(leaf.Inline);
                _writer.EndParagraph();
                break;
        }
    }

    private void Write(TableRow row)
    {
        _writer.BeginItem();
        foreach (var (index, cell) in row.OfType<TableCell>().Index())
        {
            if (index == 1) _writer.EndTerm();
            if (index > 1) _writer.BeginCell();
            foreach (var leaf in cell.OfType<LeafBlock>()) Write(leaf.Inline);
        }

        if (row.IsHeader) _writer.EndHeader();
    }

    private void Write(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _html.Text(literal.Content.AsSpan());
                break;
            case CodeInline code:
                // A vertical bar in a cell is escaped, in code as well.
                _writer.Code(_isInTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content);
                break;
            case LineBreakInline:
                _writer.BreakLine();
                break;
            case HtmlInline html:
                _html.Tag(html.Tag);
                break;
            case HtmlEntityInline entity:
                _writer.Text(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                WriteElement("see", _links.Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url), () => _writer.Text(link.Url));
                break;
            case LinkInline link:
                WriteElement("see", _links.Resolve(link.Url), () =>
                {
                    if (link.FirstChild is null) _writer.Text(_links.Resolve(link.Url));
                    else Write((ContainerInline)link);
                });
                break;
            case EmphasisInline { DelimiterChar: '~' } struck:
                // Documentation comments have no element for text that is struck out.
                Write((ContainerInline)struck);
                break;
            case EmphasisInline emphasis:
                var name = emphasis.DelimiterCount > 1 ? "b" : "i";
                _writer.Begin(name);
                Write((ContainerInline)emphasis);
                _writer.End(name);
                break;
            case DelimiterInline delimiter:
                // A mark that nothing closes.
                _html.Text(delimiter.ToLiteral());
                Write((ContainerInline)delimiter);
                break;
            case ContainerInline container:
                Write(container);
                break;
        }
    }

    private void WriteElement(string element, string? reference, Action content)
    {
        if (reference is not null) _writer.Begin(element, reference);
        content();
        if (reference is not null) _writer.End(element);
    }

    // Links have their ends, and kinds of alerts and admonitions are text.
    private static string Completed(string text)
    {
        if (text.Contains("](", StringComparison.Ordinal) && OpenLink().IsMatch(text)) text += ")";
        if (text.Contains("[!", StringComparison.Ordinal)) text = Alert().Replace(text, "${mark}**${kind}**:");
        return text.Contains(":::", StringComparison.Ordinal) ? Admonition().Replace(text, Replacement) : text;
    }

    private static string Replacement(Match mark) =>
        mark.Groups["kind"] is { Length: > 0 } kind ? $"\n**{kind.Value}**: {mark.Groups["title"].Value.Trim('[', ']')}\n" : "\n";

    // The lines around an admonition: ":::note Title" and ":::".
    [GeneratedRegex(@"^ {0,3}:{3,} *(?<kind>[A-Za-z]+)? *(?<title>\S[^\r\n]*)?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    // A link that the end of the text cuts off: "[guide](/docs/guide".
    [GeneratedRegex(@"\[[^\[\]]*\]\([^\s()<>]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OpenLink();

    // The mark of an alert begins a quotation: "> [!NOTE]".
    [GeneratedRegex(@"^(?<mark> {0,3}> ?)\[!(?<kind>[A-Za-z]+)\](?=[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Alert();
}
