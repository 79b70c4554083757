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

    /// <summary>A summary, remarks and a link, as far as there is something to say.</summary>
    /// <param name="documentation">What the description says.</param>
    /// <param name="fallback">The summary where the description says nothing.</param>
    /// <param name="remarks">What is to be said besides.</param>
    public static IReadOnlyList<string> Of(Documentation documentation, string fallback, params IEnumerable<string?> remarks) =>
        new Whole(documentation, fallback, null, Together(remarks));

    /// <summary>A summary alone.</summary>
    public static IReadOnlyList<string> Summary(string text) => XmlDocumentation.Element("summary", text);

    /// <summary>The documentation of a parameter.</summary>
    public static IReadOnlyList<string> Parameter(string name, Documentation documentation, string fallback) => new OfParameter(name, documentation, fallback);

    /// <summary>What is assumed where a value is left out; null where that is not stated.</summary>
    public static string? Default(DocumentNode? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? $"Default: `{scalar.Text}`." : null;

    private static (string Summary, string? Remainder) Texts(Documentation documentation, string fallback)
    {
        if (string.IsNullOrWhiteSpace(documentation.Summary))
            return string.IsNullOrWhiteSpace(documentation.Description) ? (fallback, null) : XmlDocumentation.Split(documentation.Description);
        return (documentation.Summary, documentation.Description == documentation.Summary ? null : documentation.Description);
    }

    private static string Together(IEnumerable<string?> texts) => string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>A summary, remarks and a link.</summary>
    /// <param name="documentation">What the description says.</param>
    /// <param name="fallback">The summary where the description says nothing; with a name, what has the name.</param>
    /// <param name="name">The name that the fallback ends with; null for none.</param>
    /// <param name="remark">What is to be said besides; null or empty for nothing.</param>
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
