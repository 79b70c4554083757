using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>The lines of documentation comments, without slashes.</summary>
internal static class Comment
{
    /// <param name="type">The type.</param>
    /// <param name="links">Resolves links.</param>
    /// <param name="name">Returns the C# name of a declared type.</param>
    public static IReadOnlyList<string> OfType(TypeDefinition type, LinkResolver links, Func<NamedReference, string> name) =>
        new Whole(links, type.Documentation, IsEmpty(type.Documentation) ? TypePhrase.Sentence(type, name) : "", null, type.IsDeprecated ? "Deprecated." : null);

    public static IReadOnlyList<string> OfMember(Member member, string type, LinkResolver links, string? remark) =>
        new Whole(links, member.Documentation, type, null, Together([member.Documentation.Limits, Default(member.Default), remark]));

    public static IReadOnlyList<string> OfEnumValue(EnumValue value, LinkResolver links) => new Whole(links, value.Documentation, "The value", value.Value, null);

    public static IReadOnlyList<string> OfEndpoint(Endpoint endpoint, LinkResolver links) =>
        new Whole(links, endpoint.Documentation, "Calls", $"{endpoint.Method} {endpoint.Path.Text}", null);

    /// <summary>Creates a summary, remarks and a link; empty parts are omitted.</summary>
    /// <param name="links">Resolves links.</param>
    /// <param name="documentation">The documentation in the description.</param>
    /// <param name="fallback">The summary if the description has none.</param>
    /// <param name="remarks">Additional remarks.</param>
    public static IReadOnlyList<string> Of(LinkResolver links, Documentation documentation, string fallback, params IEnumerable<string?> remarks) =>
        new Whole(links, documentation, fallback, null, Together(remarks));

    /// <summary>Creates a summary without other elements.</summary>
    public static IReadOnlyList<string> Summary(string text) => XmlDocumentation.Element("summary", XmlDocumentation.Blocks(text, LinkResolver.Absolute));

    /// <summary>Creates the documentation of a parameter.</summary>
    public static IReadOnlyList<string> Parameter(string name, LinkResolver links, Documentation documentation, string fallback) =>
        new OfParameter(name, links, documentation, fallback);

    /// <summary>Creates the documentation of a method's result; nothing if the description only says that the call succeeded.</summary>
    public static IReadOnlyList<string> Returns(LinkResolver links, Documentation documentation) =>
        (documentation.Description ?? documentation.Summary) is { } text && !SuccessPhrase.IsAll(text) ? new OfResult(links, text) : [];

    /// <summary>Creates the lines of several elements.</summary>
    public static IReadOnlyList<string> Joined(params IReadOnlyList<IReadOnlyList<string>> elements) => new Several(elements);

    /// <summary>Returns a sentence about the default value; null if the description does not state one.</summary>
    public static string? Default(DocumentNode? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? $"Default: `{scalar.Text}`." : null;

    // A list or a block of code is no summary, and needs one as well.
    private static bool IsEmpty(Documentation documentation) => string.IsNullOrWhiteSpace(documentation.Summary);

    private static (ProseBlock[] Summary, ProseBlock[] Remarks) Parts(LinkResolver links, Documentation documentation, string fallback)
    {
        var description = Blocks(links, documentation.Description);
        if (Blocks(links, documentation.Summary) is [var summary, .. var rest])
            return ([summary.AsSummary()], documentation.Description == documentation.Summary ? rest : [.. rest, .. description]);
        // A list or a block of code is no summary.
        if (description is not [{ IsParagraph: true } paragraph, .. var others]) return (Blocks(links, fallback), description);
        if (paragraph.IsHeading) return ([paragraph.AsSummary()], others);
        var (first, remainder) = paragraph.SplitSentence();
        return ([first], remainder is null ? others : [remainder, .. others]);
    }

    private static ProseBlock[] Blocks(LinkResolver links, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : XmlDocumentation.Blocks(text, links);

    private static string Together(IEnumerable<string?> texts) => string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>A summary, remarks and a link.</summary>
    /// <param name="links">Resolves links.</param>
    /// <param name="documentation">The documentation in the description.</param>
    /// <param name="fallback">The summary if the description has none; with a name, the beginning of that summary.</param>
    /// <param name="name">The name that the fallback ends with; null for none.</param>
    /// <param name="remark">Additional remarks; null or empty for none.</param>
    private sealed class Whole(LinkResolver links, Documentation documentation, string fallback, string? name, string? remark) : DeferredLines
    {
        protected override IReadOnlyList<string> Make()
        {
            var (summary, rest) = Parts(links, documentation, name is null ? fallback : $"{fallback} `{name}`.");
            ProseBlock[] remarks = [.. rest, .. Blocks(links, remark)];
            var lines = XmlDocumentation.Element("summary", summary);
            var link = links.Resolve(documentation.Url);
            if (remarks.Length == 0 && link is null) return lines;
            return
            [
                .. lines,
                .. remarks.Length == 0 ? [] : XmlDocumentation.Element("remarks", remarks),
                .. link is null ? Array.Empty<string>() : [$"<seealso href=\"{XmlText.Escape(link)}\"/>"],
            ];
        }
    }

    private sealed class OfResult(LinkResolver links, string text) : DeferredLines
    {
        protected override IReadOnlyList<string> Make() => Blocks(links, text) is [{ IsParagraph: true } first, ..] ? XmlDocumentation.Element("returns", [first]) : [];
    }

    private sealed class Several(IReadOnlyList<IReadOnlyList<string>> elements) : DeferredLines
    {
        protected override IReadOnlyList<string> Make() => [.. elements.SelectMany(lines => lines)];
    }

    private sealed class OfParameter(string name, LinkResolver links, Documentation documentation, string fallback) : DeferredLines
    {
        protected override IReadOnlyList<string> Make() =>
            XmlDocumentation.Element($"param name=\"{name}\"", FirstBlock(documentation.Summary) ?? FirstBlock(documentation.Description) ?? Blocks(links, fallback));

        private ProseBlock[]? FirstBlock(string? text) => Blocks(links, text).SkipWhile(block => block.IsHeading).FirstOrDefault() is { IsParagraph: true } first ? [first] : null;
    }
}
