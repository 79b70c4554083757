using System.Net;
using System.Text;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Writes the HTML that descriptions contain. Tags without an equivalent are omitted; their text stays.</summary>
/// <param name="writer">Receives the prose.</param>
/// <param name="links">Resolves links.</param>
/// <param name="source">The whole text, in which a tag such as <c>&lt;token&gt;</c> without an end tag is a placeholder.</param>
internal sealed class HtmlProse(ProseWriter writer, LinkResolver links, string source)
{
    private static readonly HashSet<string> HtmlElements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link", "main", "mark", "meta", "nav", "nobr", "object", "ol", "p", "picture", "pre", "q",
        "s", "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
    };

    private readonly Dictionary<string, bool> _isPaired = new(StringComparer.Ordinal);

    // The name of an open element whose text is not prose, and the text if it is a block of code.
    private string? _raw;
    private StringBuilder? _code;

    /// <summary>Writes a tag.</summary>
    /// <param name="tag">The tag with its angle brackets.</param>
    public void Tag(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("<!") || tag.StartsWith("<?")) return;
        var isEnd = tag.StartsWith("</");
        var content = tag[(isEnd ? 2 : 1)..].TrimEnd('>').TrimEnd('/');
        var length = content.IndexOfAnyExceptInRange('0', 'z');
        var name = (length < 0 ? content : content[..length]).ToString().ToLowerInvariant();
        if (_raw is not null && !(isEnd && name == _raw)) return;
        if (!HtmlElements.Contains(name) && !IsPaired(name)) writer.Text(tag);
        else if (isEnd) End(name);
        else Begin(name, content);
    }

    /// <summary>Writes HTML with several tags.</summary>
    public void Write(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            var start = TagStart(html);
            Text(Decode(start < 0 ? html : html[..start]));
            if (start < 0) return;
            html = html[start..];
            var end = html.StartsWith("<!--") ? html.IndexOf("-->") + 2 : html.IndexOf('>');
            if (end <= 1) end = html.Length - 1;
            Tag(html[..(end + 1)]);
            html = html[(end + 1)..];
        }
    }

    /// <summary>Writes text between tags.</summary>
    /// <param name="text">The text, without character references.</param>
    public void Text(ReadOnlySpan<char> text)
    {
        if (_code is not null) _code.Append(text);
        else if (_raw is null) writer.Text(text);
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text) => text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text;

    private bool IsPaired(string name)
    {
        if (_isPaired.TryGetValue(name, out var known)) return known;
        return _isPaired[name] = source.Contains($"</{name}>", StringComparison.OrdinalIgnoreCase);
    }

    private static int TagStart(ReadOnlySpan<char> html)
    {
        for (var index = 0; index + 1 < html.Length; index++)
            if (html[index] == '<' && (char.IsAsciiLetter(html[index + 1]) || html[index + 1] is '/' or '!')) return index;
        return -1;
    }

    private void Begin(string name, ReadOnlySpan<char> content)
    {
        switch (name)
        {
            case "a":
                if (links.Resolve(Attribute(content, "href")) is { } url) writer.Begin("see", url);
                break;
            case "b" or "strong":
                writer.Begin("b");
                break;
            case "i" or "em":
                writer.Begin("i");
                break;
            case "code" or "tt" or "kbd" or "samp":
                writer.Begin("c");
                break;
            case "br":
                writer.BreakLine();
                break;
            case "ul" or "ol":
                writer.BeginList(name == "ol");
                break;
            case "li":
                writer.BeginItem();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                writer.EndParagraph();
                writer.Begin("b");
                break;
            case "pre":
                (_raw, _code) = (name, new StringBuilder());
                break;
            case "script" or "style":
                _raw = name;
                break;
            case "td" or "th":
                writer.BeginCell();
                break;
            case "p" or "div" or "table" or "tr" or "blockquote" or "dl" or "dt" or "dd" or "hr" or "section" or "article"
                or "details" or "summary" or "figure" or "figcaption" or "caption" or "header" or "footer" or "main" or "nav" or "center" or "aside" or "form":
                writer.EndParagraph();
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "a":
                writer.End("see");
                break;
            case "b" or "strong":
                writer.End("b");
                break;
            case "i" or "em":
                writer.End("i");
                break;
            case "code" or "tt" or "kbd" or "samp":
                writer.End("c");
                break;
            case "ul" or "ol":
                writer.EndList();
                break;
            case "pre":
                if (_code is not null) writer.CodeBlock(_code.ToString());
                (_raw, _code) = (null, null);
                break;
            case "script" or "style":
                _raw = null;
                break;
            case "p" or "div" or "table" or "tr" or "blockquote" or "dl" or "dt" or "dd" or "li" or "section" or "article"
                or "details" or "summary" or "figure" or "figcaption" or "caption" or "header" or "footer" or "main" or "nav" or "center" or "aside" or "form":
                writer.EndParagraph();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                writer.EndHeading();
                break;
        }
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        var start = tag.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var value = tag[(start + name.Length + 1)..].TrimStart();
        if (value.IsEmpty) return null;
        var quote = value[0] is '"' or '\'' ? value[0] : ' ';
        if (quote != ' ') value = value[1..];
        var end = value.IndexOf(quote);
        return WebUtility.HtmlDecode((end < 0 ? value : value[..end]).ToString());
    }
}
