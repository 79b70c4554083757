using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schematic.Build.Projects;

namespace Schematic.Build.Tests.Documents;

/// <summary>A command of a page: what it names has to exist.</summary>
internal static partial class Command
{
    // Commands that need nothing of this repository.
    private static readonly string[] Others = ["cd", "grep", "curl", "git", "dotnet new", "dotnet add", "dotnet tool"];

    private static readonly Lazy<string> TestSources = new(() => Text("tests", "*.cs"));

    private static readonly Lazy<string> Benchmarks = new(() => File.ReadAllText(Repository.PathOf("tests", "Schematic.Benchmarks", "Program.cs")));

    private static readonly Lazy<IReadOnlySet<string>> Properties = new(() => ProjectNames.Properties(Repository.PathOf("build")));

    private static readonly Lazy<IReadOnlySet<string>> Targets = new(() => Directory.EnumerateFiles(Repository.PathOf("build"), "*.targets")
        .SelectMany(file => XDocument.Load(file).Descendants("Target").Select(target => target.Attribute("Name")!.Value)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Returns what the command names and does not exist.</summary>
    public static IEnumerable<string> Problems(string command)
    {
        var words = Word().Matches(command).Select(match => match.Value.Trim('"')).ToList();
        var variables = words.TakeWhile(word => Variable().IsMatch(word)).Select(word => word.Split('=')[0]).ToList();
        words = words[variables.Count..];
        var problems = variables.Where(name => !TestSources.Value.Contains($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"nothing reads {name}");
        return problems.Concat(OfWords(words));
    }

    private static IEnumerable<string> OfWords(List<string> words)
    {
        var verb = words[0] == "dotnet" ? $"dotnet {words[1]}" : words[0];
        if (verb is "dotnet build" or "dotnet test" or "dotnet run" or "dotnet pack" or "dotnet clean") return OfDotNet(words[2..]);
        if (Others.Contains(verb) || Others.Contains(words[0])) return words[1..].Where(IsFolderOfRepository).SelectMany(Path);
        return File.Exists(Repository.PathOf(words[0])) ? [] : [$"{words[0]} is not known"];
    }

    private static IEnumerable<string> OfDotNet(List<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            var problems = word switch
            {
                "--" => OfProgram(words),
                "--filter" => OfFilter(words[++index]),
                "-o" or "-c" or "--logger" => Skip(ref index),
                "--project" => Path(words[++index]),
                _ when word.StartsWith("-t:", StringComparison.Ordinal) => Targets.Value.Contains(word[3..]) ? [] : [$"there is no target {word[3..]}"],
                _ when word.StartsWith("-p:", StringComparison.Ordinal) => OfProperty(word[3..].Split('=')[0]),
                _ when word.StartsWith('-') => [],
                _ => Path(word),
            };
            foreach (var problem in problems) yield return problem;
            if (word == "--") yield break;
        }
    }

    private static IEnumerable<string> Skip(ref int index)
    {
        index++;
        return [];
    }

    private static IEnumerable<string> OfProgram(List<string> words)
    {
        var benchmark = words.ElementAtOrDefault(words.IndexOf("--") + 1);
        var isKnown = benchmark is null || !words.Contains("tests/Schematic.Benchmarks") || benchmark.StartsWith('<') || Benchmarks.Value.Contains($"[\"{benchmark}\"", StringComparison.Ordinal);
        return isKnown ? [] : [$"there is no benchmark {benchmark}"];
    }

    private static IEnumerable<string> OfFilter(string filter) => FilterName().Matches(filter).Select(match => match.Groups["name"].Value)
        .Where(name => !TestSources.Value.Contains(name, StringComparison.Ordinal)).Select(name => $"there is no test {name}");

    private static IEnumerable<string> OfProperty(string name) =>
        !name.StartsWith("Schematic", StringComparison.Ordinal) || Properties.Value.Contains(name) ? [] : [$"there is no property {name}"];

    private static IEnumerable<string> Path(string path) => System.IO.Path.Exists(Repository.PathOf(path)) ? [] : [$"there is no {path}"];

    private static bool IsFolderOfRepository(string word) => word.StartsWith("tests/", StringComparison.Ordinal) || word.StartsWith("src/", StringComparison.Ordinal);

    private static string Text(string folder, string pattern) => string.Join('\n', Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.EndsWith("SnippetTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));

    [GeneratedRegex("""[^\s"]*"[^"]*"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Variable();

    [GeneratedRegex("(FullyQualifiedName|Name)[~=](?<name>[A-Za-z0-9_]+)")]
    private static partial Regex FilterName();
}
