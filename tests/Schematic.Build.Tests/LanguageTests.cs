using System.Text.RegularExpressions;

namespace Schematic.Build.Tests;

/// <summary>Checks the sources, the documentation and the generated code for phrases that are not plain technical English.</summary>
public sealed partial class LanguageTests
{
    private static readonly string[] Folders = ["src", "docs", "build", "buildTransitive", "tests/Schematic.CSharp.Tests/Golden"];

    private static readonly string[] Extensions = [".cs", ".md", ".scriban", ".targets", ".props", ".csproj", ".json"];

    private static IEnumerable<string> Files =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Where(path => Extensions.Contains(Path.GetExtension(path)) && !BuildOutput().IsMatch(path));

    [Test]
    public void No_file_contains_a_banned_phrase()
    {
        var found =
            from path in Files
            from line in File.ReadLines(path).Index()
            from Match phrase in BannedPhrase().Matches(line.Item)
            select $"{Path.GetRelativePath(Repository.Root, path)}({line.Index + 1}): {phrase.Value}";

        Assert.That(found, Is.Empty);
    }

    [TestCase("/// <summary>Whether the value is set.</summary>")]
    [TestCase("The caller is told about it.")]
    [TestCase("The message tells what is wrong.")]
    [TestCase("'x' is no value of the enum.")]
    [TestCase("A word is taken for a string.")]
    [TestCase("Mend the name.")]
    [TestCase("The writer lets go of the file.")]
    [TestCase("A fault in a description is reported.")]
    [TestCase("The file is beside the description.")]
    [TestCase("The name stands in the path.")]
    [TestCase("Two types of one name are renamed.")]
    public void A_phrase_of_the_list_is_found(string text) => Assert.That(BannedPhrase().IsMatch(text), Is.True);

    [TestCase("The value is no longer sent.")]
    [TestCase("Recommended values are listed.")]
    [TestCase("There is no type of this name.")]
    public void Plain_English_is_not_reported(string text) => Assert.That(BannedPhrase().IsMatch(text), Is.False);

    [GeneratedRegex(
        @"\b(is|are|was|were) told\b|\btells? (what|whether|how|apart)\b|\btold apart\b|\bmend(s|ed)?\b|(?<!there )\bis no [a-z]+ of\b|\btaken for\b|"
        + @"\bfaults?\b|\bbeside\b|\bstands? (at|in)\b|\bof one (name|kind)\b|\ba person\b|\btaken as\b|\bleaves? out\b|"
        + @"\blets? go of\b|\bwhoever\b|\bin the place of\b|\bleft out\b|<summary>(What|Whether|How|That|Who) (?!many\.)",
        RegexOptions.IgnoreCase)]
    private static partial Regex BannedPhrase();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
