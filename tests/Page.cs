using System.Text.RegularExpressions;

namespace Schematic.Tests;

/// <summary>A Markdown file of the repository.</summary>
internal sealed partial class Page(string path)
{
    /// <summary>Gets all pages for readers: the documentation and the files next to the README.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(file => new Page(file)),
    ];

    /// <summary>Gets the path relative to the repository.</summary>
    public string Name { get; } = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    /// <summary>Gets the absolute path.</summary>
    public string FullPath { get; } = path;

    /// <summary>Gets the content.</summary>
    public string Text { get; } = File.ReadAllText(path);

    /// <summary>Gets the blocks of code, in order.</summary>
    public IReadOnlyList<Fence> Fences => [.. Block().Matches(Text).Select(match => new Fence(this, match.Groups["language"].Value, match.Groups["code"].Value, Text[..match.Index].Count(letter => letter == '\n') + 1))];

    /// <summary>Gets the targets of the links outside code.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Text, "")).Select(match => match.Groups["target"].Value);

    /// <summary>Gets the anchors that hosts of Markdown create for the headings.</summary>
    public IReadOnlySet<string> Anchors => Heading().Matches(Block().Replace(Text, "")).Select(match => Anchor(match.Groups["text"].Value)).ToHashSet();

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Anchor(string heading) =>
        Punctuation().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<language>[^\r\n]*)\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```.*?^```|`[^`\r\n]*`(?!\])", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}

/// <summary>A block of code of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Language">The label; empty if there is none.</param>
/// <param name="Code">The content.</param>
/// <param name="Line">The line of the fence in the page.</param>
internal sealed record Fence(Page Page, string Language, string Code, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Page.Name}({Line})";
}
