namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads anchors, tags and the names of aliases, and the directives before a document.</summary>
internal sealed class YamlPropertyReader(YamlSource source, YamlAnchors anchors)
{
    private const string StandardPrefix = "tag:yaml.org,2002:";

    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal) { ["!"] = "!", ["!!"] = StandardPrefix };

    /// <summary>True if the current character begins a property.</summary>
    public bool IsAtProperty => source.Current is '&' or '!';

    /// <summary>Reads the consecutive properties on a line and skips the spaces after them.</summary>
    /// <param name="before">The properties of the same node on the lines before.</param>
    /// <param name="isInFlow">True inside a flow collection.</param>
    /// <param name="properties">The properties, including those on the lines before.</param>
    public bool Read(YamlProperties before, bool isInFlow, out YamlProperties properties)
    {
        properties = before.IsNone ? new YamlProperties(source.Position, null, null) : before;
        while (IsAtProperty)
        {
            var (start, isAnchor) = (source.Position, source.Current == '&');
            if ((isAnchor ? properties.Anchor : properties.Tag) is not null)
                return source.Fail(start, isAnchor ? "a value has one anchor" : "a value has one tag");
            if ((isAnchor ? ReadName() : ReadTag()) is not { } read) return false;
            if (!YamlSource.IsSeparator(source.Current) && !(isInFlow && YamlSource.IsFlowIndicator(source.Current)))
                return source.Fail(source.Position, $"a space is missing after {(isAnchor ? "the anchor" : "the tag")}");
            properties = isAnchor ? properties with { Anchor = read } : properties with { Tag = read };
            if (isAnchor) anchors.Open(read);
            source.SkipBlanks();
        }

        return true;
    }

    /// <summary>Reads the name after <c>&amp;</c> or <c>*</c>.</summary>
    public string? ReadName()
    {
        var start = ++source.Position;
        while (!YamlSource.IsSeparator(source.Current) && !YamlSource.IsFlowIndicator(source.Current)) source.Position++;
        if (source.Position > start) return source.Slice(start, source.Position).ToString();
        source.Fail(start - 1, source[start - 1] == '*' ? "an alias has no name; a string that begins with '*' needs quotes" : "an anchor has no name");
        return null;
    }

    /// <summary>Reads the directives before a document and advances past them.</summary>
    /// <returns>False if they are not valid.</returns>
    public bool ReadDirectives()
    {
        var (first, hasVersion) = (source.Position, false);
        var hasAny = false;
        while (source is { Current: '%', Column: 0 })
        {
            var start = source.Position;
            source.SkipLine();
            var words = Words(source.Slice(start, source.Position).ToString());
            if (words[0] == "%YAML" && !ReadVersion(start, words, ref hasVersion)) return false;
            if (words[0] == "%TAG" && !ReadHandle(start, words)) return false;
            hasAny = true;
            source.Skip();
        }

        return !hasAny || (source.IsAtMarker() && source.Current == '-') || source.Fail(first, "no document follows the directive; it begins with '---'");
    }

    private bool ReadVersion(int start, string[] words, ref bool hasVersion)
    {
        if (hasVersion) return source.Fail(start, "the directive %YAML is there twice");
        hasVersion = true;
        return (words.Length > 1 && words[1..].All(IsVersion)) || source.Fail(start, "the directive %YAML takes a version 1.x");
    }

    private static bool IsVersion(string word) => word.Split('.') is ["1", [_, ..] minor] && minor.All(char.IsAsciiDigit);

    private bool ReadHandle(int start, string[] words)
    {
        if (words is not [_, ['!', ..] handle, var prefix]) return source.Fail(start, "the directive %TAG takes a handle and a prefix");
        _handles[handle] = prefix;
        return true;
    }

    private static string[] Words(string directive)
    {
        var words = directive.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.TakeWhile(word => word[0] != '#')];
    }

    private string? ReadTag()
    {
        var start = source.Position;
        if (source.Next == '<')
        {
            var length = source.Rest.IndexOfAny(">\r\n");
            if (length > 2 && source.Rest[length] == '>')
            {
                source.Position += length + 1;
                return source.Slice(start + 2, source.Position - 1).ToString();
            }

            source.Fail(start, "a tag '!<' has no end");
            return null;
        }

        source.Position++;
        while (IsTagCharacter(source.Current)) source.Position++;
        var handle = "!";
        if (source.Current == '!')
        {
            handle = source.Slice(start, ++source.Position).ToString();
            while (IsTagCharacter(source.Current)) source.Position++;
            if (source.Position == start + handle.Length)
            {
                source.Fail(start, $"the tag '{handle}' has no name");
                return null;
            }
        }

        var suffix = source.Slice(start + handle.Length, source.Position).ToString();
        if (_handles.TryGetValue(handle, out var prefix)) return prefix + Uri.UnescapeDataString(suffix);
        source.Fail(start, $"the handle '{handle}' of the tag is not declared by a directive %TAG");
        return null;
    }

    // YAML 1.2, section 6.8.1: the characters of a URI, except the exclamation mark and those that end a value in a flow collection.
    private static bool IsTagCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '#' or ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or '_' or '.' or '~' or '*' or '\'' or '(' or ')' or '%';
}
