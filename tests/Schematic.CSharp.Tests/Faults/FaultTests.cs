namespace Schematic.CSharp.Tests.Faults;

/// <summary>Faults of public descriptions, corrected by an overlay or overrides: the folder <c>Cases</c>.</summary>
public sealed class FaultTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Schematic.CSharp.Tests", "Faults", "Cases");

    private static IEnumerable<TestCaseData> Cases => FaultCase.In(Folder).Select(fault => new TestCaseData(fault).SetArgDisplayNames(fault.Name));

    [TestCaseSource(nameof(Cases))]
    public async Task The_calls_work_with_the_correction(object fault) => Assert.That(await ((FaultCase)fault).RunAsync(isCorrected: true), Is.EqualTo(((FaultCase)fault).Expected));

    [TestCaseSource(nameof(Cases))]
    public async Task The_calls_do_not_work_without_the_correction(object fault) => Assert.That(await ((FaultCase)fault).RunAsync(isCorrected: false), Is.Not.EqualTo(((FaultCase)fault).Expected));
}
