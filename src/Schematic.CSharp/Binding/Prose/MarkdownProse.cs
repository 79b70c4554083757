using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Converts Markdown (CommonMark with tables) to blocks of documentation comments.</summary>
internal sealed partial class MarkdownProse
{
    // The time that a Markdown parser takes is not linear in every case. Longer texts keep their marks.
    private const int MaxLength = 32_768;

    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() => new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());

    private readonly ProseWriter _writer = new();
    private readonly LinkResolver _links;
    private readonly HtmlProse _html;

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
            prose.Write(Markdown.Parse(Alert().Replace(text, "${mark}**${kind}**:"), Pipeline.Value));
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
                _writer.EndParagraph();
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
                foreach (var row in table.OfType<TableRow>()) Write(row);
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
        foreach (var (index, cell) in row.OfType<TableCell>().Index())
        {
            if (index > 0) _writer.Text(" | ");
            foreach (var leaf in cell.OfType<LeafBlock>()) Write(leaf.Inline);
        }

        _writer.EndParagraph();
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
                _writer.Code(code.Content);
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
                WriteElement("see", _links.Resolve(link.Url), () => Write((ContainerInline)link));
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

    // The mark of an alert begins a quotation: "> [!NOTE]".
    [GeneratedRegex(@"^(?<mark> {0,3}> ?)\[!(?<kind>[A-Za-z]+)\](?=[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Alert();
}
