namespace Schematic.CSharp.Binding.Shared;

/// <summary>Reads the files of the run-time part.</summary>
/// <remarks>They are regular: usings, a file-scoped namespace, then declarations that start and end in the first column and whose
/// members start in the fifth.</remarks>
internal static class RuntimeReader
{
    private const string Using = "using ";
    private const string MemberIndent = "    ";

    /// <summary>Reads a file of the package.</summary>
    /// <param name="name">The path within the run-time part.</param>
    /// <param name="text">The C# text.</param>
    public static RuntimeSource Read(string name, string text)
    {
        var (usings, body) = Split(text);
        return new RuntimeSource(name, usings, [.. Declarations(body).Select(lines => Declaration(Path.GetFileNameWithoutExtension(name), lines))]);
    }

    /// <summary>Reads a file of the project's own, which stays in one piece.</summary>
    /// <param name="name">The path within the run-time part.</param>
    /// <param name="text">The C# text.</param>
    public static RuntimeSource ReadOwn(string name, string text)
    {
        var (usings, body) = Split(text);
        return new RuntimeSource(name, usings, [new RuntimeDeclaration("", Text(body))]) { IsOwn = true };
    }

    private static (IReadOnlyList<string> Usings, ArraySegment<string> Body) Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith("namespace ", StringComparison.Ordinal)) + 1;
        var usings = lines[..start].Where(line => line.StartsWith(Using, StringComparison.Ordinal)).Select(line => Qualified(line[Using.Length..^1]));
        return ([.. usings], new ArraySegment<string>(lines, start, lines.Length - start));
    }

    // They come to stand within the namespace, where `System` may be something else.
    private static string Qualified(string used) => used.AsSpan().IndexOfAny(" =:") < 0 ? "global::" + used : used;

    private static IEnumerable<ArraySegment<string>> Declarations(ArraySegment<string> lines)
    {
        var start = 0;
        var hasBody = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            hasBody |= line == "{";
            var isLast = hasBody ? line == "}" : line.EndsWith(';') && !line.StartsWith("//", StringComparison.Ordinal);
            if (!isLast) continue;
            yield return lines[start..(index + 1)];
            start = index + 1;
            hasBody = false;
        }
    }

    private static RuntimeDeclaration Declaration(string file, ArraySegment<string> lines)
    {
        var head = lines.First(line => line.StartsWith("public ", StringComparison.Ordinal) || line.StartsWith("internal ", StringComparison.Ordinal));
        var type = NameIn(head);
        // A part in a file that is not named after its type is one that the type can do without.
        var isOptional = type != file && head.Contains(" partial ", StringComparison.Ordinal);
        return new RuntimeDeclaration(type, Text(lines)) { Members = isOptional ? [.. Members(lines)] : [] };
    }

    private static IEnumerable<string> Members(ArraySegment<string> lines) => lines
        .Where(line => line.StartsWith(MemberIndent, StringComparison.Ordinal) && line.Length > MemberIndent.Length && char.IsAsciiLetter(line[MemberIndent.Length]))
        .Select(NameIn)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The name that a line declares: the last word before parameters, value, base or body, without its type parameters.</summary>
    private static string NameIn(string line)
    {
        var end = line.IndexOfAny(['(', '{', '=', ':', ';']);
        var head = line.AsSpan(0, end < 0 ? line.Length : end).TrimEnd();
        for (var depth = 0; head[^1] == '>' || depth > 0; head = head[..^1]) depth += head[^1] switch { '>' => 1, '<' => -1, _ => 0 };
        return head[(head.LastIndexOf(' ') + 1)..].ToString();
    }

    private static string Text(ReadOnlySpan<string> lines) => string.Join('\n', lines).Trim('\n');
}
