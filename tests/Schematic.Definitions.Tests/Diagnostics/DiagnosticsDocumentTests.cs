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
        var unexplained = Sections().Where(section => section.Groups["text"].Value.Trim().Length < 40);

        Assert.That(unexplained.Select(section => section.Groups["heading"].Value), Is.Empty);
    }

    [Test]
    public void Codes_are_unique_and_have_four_digits()
    {
        var codes = Descriptors.Select(descriptor => descriptor.Code).ToArray();

        Assert.That(codes, Is.Unique);
        Assert.That(codes, Is.All.Match("^SCH[1-79][0-9]{3}$"));
    }

    private static MatchCollection Sections() => Section().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")));

    [GeneratedRegex(@"^## (?<heading>[^\r\n]*)(?<text>(?:(?!^## ).)*)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
