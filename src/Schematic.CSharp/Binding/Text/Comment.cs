using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Text;

/// <summary>The lines of documentation comments, without slashes.</summary>
internal static class Comment
{
    public static IReadOnlyList<string> OfType(TypeDefinition type) =>
        Of(type.Documentation, $"The type `{type.Name}`.", type.IsDeprecated ? "Deprecated." : null);

    public static IReadOnlyList<string> OfMember(Member member) =>
        Of(member.Documentation, $"The member `{member.Name}`.", Default(member.Default));

    public static IReadOnlyList<string> OfEnumValue(EnumValue value) => Of(value.Documentation, $"The value `{value.Value}`.");

    public static IReadOnlyList<string> OfEndpoint(Endpoint endpoint) =>
        Of(endpoint.Documentation, $"Calls `{endpoint.Method} {endpoint.Path.Text}`.");

    /// <summary>A summary, remarks and a link, as far as there is something to say.</summary>
    /// <param name="documentation">What the description says.</param>
    /// <param name="fallback">The summary where the description says nothing.</param>
    /// <param name="remarks">What is to be said besides.</param>
    public static IReadOnlyList<string> Of(Documentation documentation, string fallback, params IEnumerable<string?> remarks) =>
        new DeferredLines(() => Lines(documentation, fallback, remarks));

    /// <summary>A summary alone.</summary>
    public static IReadOnlyList<string> Summary(string text) => [.. XmlDocumentation.Element("summary", text)];

    /// <summary>The documentation of a parameter.</summary>
    public static IReadOnlyList<string> Parameter(string name, Documentation documentation, string fallback) =>
        new DeferredLines(() => [.. XmlDocumentation.Element($"param name=\"{name}\"", Texts(documentation, fallback).Summary)]);

    /// <summary>What is assumed where a value is left out; null where that is not stated.</summary>
    public static string? Default(DocumentNode? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? $"Default: `{scalar.Text}`." : null;

    private static IReadOnlyList<string> Lines(Documentation documentation, string fallback, IEnumerable<string?> remarks)
    {
        var (summary, rest) = Texts(documentation, fallback);
        var remark = string.Join("\n\n", remarks.Prepend(rest).Where(text => !string.IsNullOrWhiteSpace(text)));
        var link = documentation.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.AbsoluteUri : null;
        return
        [
            .. XmlDocumentation.Element("summary", summary),
            .. remark.Length == 0 ? [] : XmlDocumentation.Element("remarks", remark),
            .. link is null ? Array.Empty<string>() : [$"<seealso href=\"{XmlDocumentation.Line(link).Replace("\"", "%22", StringComparison.Ordinal)}\"/>"],
        ];
    }

    private static (string Summary, string? Remainder) Texts(Documentation documentation, string fallback)
    {
        if (string.IsNullOrWhiteSpace(documentation.Summary))
            return string.IsNullOrWhiteSpace(documentation.Description) ? (fallback, null) : XmlDocumentation.Split(documentation.Description);
        return (documentation.Summary, documentation.Description == documentation.Summary ? null : documentation.Description);
    }
}
