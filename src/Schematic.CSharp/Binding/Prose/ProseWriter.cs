using System.Text;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Writes prose as the elements of documentation comments. The XML is well-formed in whatever order the methods are called.</summary>
internal sealed class ProseWriter
{
    // Deeper lists are written as part of the item that contains them.
    private const int MaxDepth = 8;

    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string? Reference)> _open = [];
    private readonly Stack<OpenList> _lists = new();
    private List<ProseBlock> _blocks = [];
    private int _ignored;

    /// <summary>Ends the prose and returns its blocks.</summary>
    public ProseBlock[] End()
    {
        _ignored = 0;
        while (_lists.Count > 0) EndList();
        EndParagraph();
        return [.. _blocks];
    }

    /// <summary>Writes text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (_text.Length == 0) text = text.TrimStart();
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r');
            XmlText.Append(_text, end < 0 ? text : text[..end]);
            if (end < 0) return;
            BreakLine();
            text = text[(end + 1)..].TrimStart();
        }
    }

    /// <summary>Starts a new line in the comment.</summary>
    public void BreakLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    /// <summary>Writes text as code within a line.</summary>
    public void Code(ReadOnlySpan<char> text)
    {
        var code = text.Trim();
        if (code.IsEmpty) return;
        var isNested = _open.Exists(element => element.Name == "c");
        if (!isNested) _text.Append("<c>");
        // A line break within code would be lost in the element.
        foreach (var line in code.EnumerateLines())
        {
            if (_text[^1] is not ('>' or ' ')) _text.Append(' ');
            XmlText.Append(_text, line.Trim());
        }

        if (!isNested) _text.Append("</c>");
    }

    /// <summary>Starts an element within a line; it is ignored within an element of the same name.</summary>
    /// <param name="element">The name: <c>b</c>, <c>i</c>, <c>c</c> or <c>see</c>.</param>
    /// <param name="reference">The absolute URL of a link; null for other elements.</param>
    public void Begin(string element, string? reference = null)
    {
        if (_open.Exists(open => open.Name == element)) return;
        _open.Add((element, reference));
        WriteStart(element, reference);
    }

    /// <summary>Ends an element within a line, with the elements that started in it; nothing happens if it has not started.</summary>
    public void End(string element)
    {
        var index = _open.FindLastIndex(open => open.Name == element);
        if (index < 0) return;
        WriteEnds(index);
        _open.RemoveRange(index, _open.Count - index);
    }

    /// <summary>Ends the paragraph.</summary>
    public void EndParagraph() => End(isHeading: false);

    /// <summary>Ends a heading.</summary>
    public void EndHeading() => End(isHeading: true);

    private void End(bool isHeading)
    {
        if (TakeText() is { } xml) _blocks.Add(ProseBlock.Paragraph(xml) with { IsHeading = isHeading });
    }

    private string? TakeText()
    {
        WriteEnds(0);
        _open.Clear();
        var xml = _text.ToString();
        _text.Clear();
        return HasText(xml) ? xml : null;
    }

    /// <summary>Separates the cells of a row that is a paragraph.</summary>
    public void BeginCell()
    {
        if (_text.Length > 0) Text(_text[^1] == ' ' ? "| " : " | ");
    }

    /// <summary>Writes a block of code.</summary>
    public void CodeBlock(string text)
    {
        EndParagraph();
        // An empty line of a comment would end with the space after the slashes.
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => XmlText.Escape(line).TrimEnd()).Where(line => line.Length > 0).ToList();
        if (lines.Count > 0) _blocks.Add(new ProseBlock(["<code>", .. lines, "</code>"], IsParagraph: false));
    }

    /// <summary>Starts a list.</summary>
    /// <param name="isOrdered">True for a list with numbers.</param>
    public void BeginList(bool isOrdered) => BeginList(isOrdered ? "number" : "bullet");

    /// <summary>Starts a table, which is a list of rows.</summary>
    public void BeginTable() => BeginList("table");

    private void BeginList(string type)
    {
        EndParagraph();
        if (_lists.Count == MaxDepth)
        {
            _ignored++;
            return;
        }

        _lists.Push(new OpenList(_blocks, type));
        _blocks = [];
    }

    /// <summary>Ends the term of a row: its first cell.</summary>
    public void EndTerm()
    {
        if (_lists.Count > 0 && _ignored == 0) _lists.Peek().Term = string.Join(' ', (TakeText() ?? "").Split('\n', StringSplitOptions.TrimEntries));
        else EndParagraph();
    }

    /// <summary>Ends the header of a table.</summary>
    public void EndHeader()
    {
        if (_lists.Count == 0 || _ignored > 0) return;
        EndItem();
        var items = _lists.Peek().Items;
        for (var index = 0; index < items.Count; index++)
            items[index] = items[index].Replace("<item>", "<listheader>", StringComparison.Ordinal).Replace("</item>", "</listheader>", StringComparison.Ordinal);
    }

    /// <summary>Starts an item of the list.</summary>
    public void BeginItem()
    {
        if (_lists.Count == 0) BeginList(isOrdered: false);
        EndItem();
    }

    /// <summary>Ends the list.</summary>
    public void EndList()
    {
        if (_ignored > 0)
        {
            _ignored--;
            return;
        }

        if (_lists.Count == 0) return;
        EndItem();
        var list = _lists.Pop();
        _blocks = list.Outer;
        if (list.Items.Count > 0)
            _blocks.Add(new ProseBlock([$"<list type=\"{list.Type}\">", .. list.Items, "</list>"], IsParagraph: false));
    }

    private void EndItem()
    {
        EndParagraph();
        if (_ignored > 0 || (_blocks.Count == 0 && _lists.Peek().Term is null)) return;
        var list = _lists.Peek();
        var items = list.Items;
        var term = list.Term is null ? "" : $"<term>{list.Term}</term>";
        list.Term = null;
        if (_blocks.Count == 0) items.Add($"<item>{term}</item>");
        else if (_blocks is [{ IsParagraph: true, Lines: [var only] }]) items.Add($"<item>{term}<description>{only}</description></item>");
        else items.AddRange([$"<item>{term}<description>", .. _blocks is [{ IsParagraph: true } paragraph] ? paragraph.Lines : _blocks.SelectMany(block => block.AsElement()), "</description></item>"]);
        _blocks = [];
    }

    private void WriteStart(string element, string? reference)
    {
        _text.Append('<').Append(element);
        if (reference is not null)
        {
            _text.Append(" href=\"");
            XmlText.Append(_text, reference, isAttribute: true);
            _text.Append('"');
        }

        _text.Append('>');
    }

    private void WriteEnds(int from)
    {
        for (var index = _open.Count - 1; index >= from; index--) _text.Append("</").Append(_open[index].Name).Append('>');
    }

    private static bool HasText(string xml)
    {
        for (var index = 0; index < xml.Length; index++)
        {
            if (xml[index] == '<') index = xml.IndexOf('>', index);
            else if (!char.IsWhiteSpace(xml[index])) return true;
        }

        return false;
    }

    private sealed record OpenList(List<ProseBlock> Outer, string Type)
    {
        /// <summary>The first cell of the row; null if there is none.</summary>
        public string? Term { get; set; }

        public List<string> Items { get; } = [];
    }
}
