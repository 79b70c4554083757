using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>An independent reading of documents judges what generated clients send and read.</summary>
[Category("Slow")]
public sealed class RefereeTests
{
    // Of a large document, every run tries some of the operations; SCHEMATIC_REFEREE=full tries all.
    private const int Sample = 60;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("SCHEMATIC_REFEREE") == "full";

    [TestCaseSource(nameof(Documents))]
    public async Task Requests_and_responses_mean_what_the_document_says(string path)
    {
        var document = CompiledDocument.Of(path);
        var api = await DescribedApi.ReadAsync(path);
        var every = IsFull ? 1 : Math.Max(1, api.Operations.Count / Sample);
        var operations = api.Operations.Where((_, index) => index % every == 0).ToList();

        var verdicts = await JudgeAsync(new Judge(api, new GeneratedClient(document.Load(), document.Plan.Apis.Single())), operations);

        var name = Name(path);
        var refused = verdicts.Count(verdict => verdict.Complaints.Count > 0);
        TestContext.Out.WriteLine($"{name}: {operations.Count} of {api.Operations.Count} operations tried, {operations.Count - refused} accepted, {refused} refused");
        var unexplained = verdicts.SelectMany(verdict => Reasons.Unexplained(name, verdict.Operation, verdict.Complaints)).ToList();
        foreach (var complaint in unexplained) TestContext.Out.WriteLine(complaint);
        Assert.That(unexplained, Is.Empty);
    }

    private static async Task<IReadOnlyList<Verdict>> JudgeAsync(Judge judge, IReadOnlyList<DescribedOperation> operations)
    {
        var verdicts = new List<Verdict>();
        foreach (var operation in operations) verdicts.Add(new Verdict(operation.ToString(), await judge.ComplaintsAsync(operation)));
        return verdicts;
    }

    private static IEnumerable<TestCaseData> Documents() =>
        from root in Roots()
        where Directory.Exists(root)
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where RealDocumentsTests.IsDescription(path)
        select new TestCaseData(path).SetArgDisplayNames(Name(path));

    private static string Name(string path) => Path.GetRelativePath(Roots().First(root => path.StartsWith(root, StringComparison.Ordinal)), path).Replace('\\', '/');

    private static string[] Roots() => [Repository.PathOf("testassets", "descriptions"), Path.GetFullPath(Repository.PathOf("..", "shared", "specs"))];

    private sealed record Verdict(string Operation, IReadOnlyList<string> Complaints);
}
