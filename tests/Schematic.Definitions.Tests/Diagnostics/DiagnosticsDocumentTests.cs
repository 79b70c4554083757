using System.Reflection;
using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Tests.Diagnostics;

public sealed partial class DiagnosticsDocumentTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    [Test]
    public void Every_diagnostic_has_a_section_with_its_title_in_the_order_of_codes()
    {
        var headings = Sections().Select(section => section.Groups["heading"].Value);

        Assert.That(headings, Is.EqualTo(Descriptors.Select(descriptor => $"{descriptor.Code}: {descriptor.Title}")));
    }

    [Test]
    public void Every_section_explains_its_diagnostic()
    {
        // A cause and a fix, or an example: one sentence that repeats the title explains nothing.
        var unexplained = Sections().Where(section => SentenceEnd().Count(section.Groups["text"].Value) < 2 || Words(section.Groups["text"].Value).Except(Words(section.Groups["heading"].Value)).Count() < 8);

        Assert.That(unexplained.Select(section => section.Groups["heading"].Value), Is.Empty);
    }

    [Test]
    public void Codes_are_unique_and_have_four_digits()
    {
        var codes = Descriptors.Select(descriptor => descriptor.Code).ToArray();

        Assert.That(codes, Is.Unique);
        Assert.That(codes, Is.All.Match("^SCH[1-79][0-9]{3}$"));
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value.ToUpperInvariant()).Distinct();

    private static MatchCollection Sections() => Section().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")));

    [GeneratedRegex(@"^## (?<heading>[^\r\n]*)(?<text>(?:(?!^## ).)*)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"[.:](?=\s)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
