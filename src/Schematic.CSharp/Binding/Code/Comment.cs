using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The lines of documentation comments, without slashes.</summary>
internal static class Comment
{
    public static IReadOnlyList<string> OfType(TypeDefinition type) =>
        new Whole(type.Documentation, "The type", type.Name, type.IsDeprecated ? "Deprecated." : null);

    public static IReadOnlyList<string> OfMember(Member member) => new Whole(member.Documentation, "The member", member.Name, Default(member.Default));

    public static IReadOnlyList<string> OfEnumValue(EnumValue value) => new Whole(value.Documentation, "The value", value.Value, null);

    public static IReadOnlyList<string> OfEndpoint(Endpoint endpoint) =>
        new Whole(endpoint.Documentation, "Calls", $"{endpoint.Method} {endpoint.Path.Text}", null);

    /// <summary>Creates a summary, remarks and a link; empty parts are omitted.</summary>
    /// <param name="documentation">The documentation in the description.</param>
    /// <param name="fallback">The summary if the description has none.</param>
    /// <param name="remarks">Additional remarks.</param>
    public static IReadOnlyList<string> Of(Documentation documentation, string fallback, params IEnumerable<string?> remarks) =>
        new Whole(documentation, fallback, null, Together(remarks));

    /// <summary>Creates a summary without other elements.</summary>
    public static IReadOnlyList<string> Summary(string text) => XmlDocumentation.Element("summary", text);

    /// <summary>Creates the documentation of a parameter.</summary>
    public static IReadOnlyList<string> Parameter(string name, Documentation documentation, string fallback) => new OfParameter(name, documentation, fallback);

    /// <summary>Returns a sentence about the default value; null if the description does not state one.</summary>
    public static string? Default(DocumentNode? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? $"Default: `{scalar.Text}`." : null;

    private static (string Summary, string? Remainder) Texts(Documentation documentation, string fallback)
    {
        if (string.IsNullOrWhiteSpace(documentation.Summary))
            return string.IsNullOrWhiteSpace(documentation.Description) ? (fallback, null) : XmlDocumentation.Split(documentation.Description);
        return (documentation.Summary, documentation.Description == documentation.Summary ? null : documentation.Description);
    }

    private static string Together(IEnumerable<string?> texts) => string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>A summary, remarks and a link.</summary>
    /// <param name="documentation">The documentation in the description.</param>
    /// <param name="fallback">The summary if the description has none; with a name, the beginning of that summary.</param>
    /// <param name="name">The name that the fallback ends with; null for none.</param>
    /// <param name="remark">Additional remarks; null or empty for none.</param>
    private sealed class Whole(Documentation documentation, string fallback, string? name, string? remark) : DeferredLines
    {
        protected override IReadOnlyList<string> Make()
        {
            var (summary, rest) = Texts(documentation, name is null ? fallback : $"{fallback} `{name}`.");
            var remarks = string.IsNullOrEmpty(remark) ? rest : Together([rest, remark]);
            var link = documentation.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.AbsoluteUri : null;
            var lines = XmlDocumentation.Element("summary", summary);
            if (string.IsNullOrWhiteSpace(remarks) && link is null) return lines;
            return
            [
                .. lines,
                .. string.IsNullOrWhiteSpace(remarks) ? [] : XmlDocumentation.Element("remarks", remarks),
                .. link is null ? Array.Empty<string>() : [$"<seealso href=\"{XmlDocumentation.Line(link).Replace("\"", "%22", StringComparison.Ordinal)}\"/>"],
            ];
        }
    }

    private sealed class OfParameter(string name, Documentation documentation, string fallback) : DeferredLines
    {
        protected override IReadOnlyList<string> Make() => XmlDocumentation.Element($"param name=\"{name}\"", Texts(documentation, fallback).Summary);
    }
}
