namespace Schematic.CSharp.Tests.DescriptionErrors;

/// <summary>Errors of public descriptions, corrected by an overlay or overrides: the folder <c>Cases</c>.</summary>
public sealed class ErrorTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Schematic.CSharp.Tests", "DescriptionErrors", "Cases");

    private static IEnumerable<TestCaseData> Cases => ErrorCase.In(Folder).Select(error => new TestCaseData(error).SetArgDisplayNames(error.Name));

    [TestCaseSource(nameof(Cases))]
    public async Task The_calls_work_with_the_correction(object error) => Assert.That(await ((ErrorCase)error).RunAsync(isCorrected: true), Is.EqualTo(((ErrorCase)error).Expected));

    [TestCaseSource(nameof(Cases))]
    public async Task The_calls_do_not_work_without_the_correction(object error) => Assert.That(await ((ErrorCase)error).RunAsync(isCorrected: false), Is.Not.EqualTo(((ErrorCase)error).Expected));
}
