namespace Schematic.Build.Tests.Architecture;

/// <summary>
/// Compares the floors in <c>docs/architecture.md</c> with the sources. Every project has a block there.
/// </summary>
public sealed class FloorTests
{
    private const string AllProjects = "src";
    private const string Runtime = "Schematic.Runtime";

    /// <summary>Uses that run up and are to be removed: folder, then folder.</summary>
    private static readonly string[] KnownExceptions = [];

    private static readonly IReadOnlyList<FloorPlan> Plans = FloorPlan.Read(File.ReadAllText(Repository.PathOf("docs", "architecture.md")));

    // The run-time part has types with names that the generator has, too, and shares nothing with it.
    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() =>
    [
        .. Arrow.In(SourceTree.Read(Repository.PathOf("src"), Projects.Where(project => project != Runtime))),
        .. Arrow.In(SourceTree.Read(Repository.PathOf("src"), [Runtime])),
    ]);

    private static IEnumerable<string> Projects => Directory.EnumerateDirectories(Repository.PathOf("src")).Select(path => Path.GetFileName(path)!)
        .Where(project => SourceFiles.Of(project).Any()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> PlainProjects => Projects.Where(project => project != Runtime);

    [TestCaseSource(nameof(Projects))]
    public void No_folder_uses_one_of_a_higher_floor(string project)
    {
        var plan = PlanOf(project);
        var upward = Violations.Of(plan, Within(project));

        Assert.That(upward.Where(violation => !KnownExceptions.Contains(violation.Folders)).Select(violation => violation.ToString()), Is.Empty);
    }

    [Test]
    public void No_project_uses_one_of_a_higher_floor() =>
        Assert.That(Violations.Of(PlanOf(AllProjects), Arrows.Value).Select(violation => violation.ToString()), Is.Empty);

    [TestCaseSource(nameof(Projects))]
    public void Every_folder_has_a_floor(string project)
    {
        var plan = PlanOf(project);

        Assert.That(SourceFiles.Of(project).Where(path => plan.FolderOf(path) is null), Is.Empty);
    }

    [Test]
    public void Every_project_has_floors() =>
        Assert.That(Plans.Select(plan => plan.Project).Where(project => project != AllProjects), Is.EquivalentTo(Projects));

    [Test]
    public void An_exception_that_is_no_longer_needed_is_removed()
    {
        var needed = Projects.SelectMany(project => Violations.Of(PlanOf(project), Within(project))).Select(violation => violation.Folders).ToHashSet(StringComparer.Ordinal);

        Assert.That(KnownExceptions.Except(needed), Is.Empty);
    }

    [TestCaseSource(nameof(PlainProjects))]
    public void A_folder_is_a_namespace(string project)
    {
        Assert.That(SourceFiles.Of(project).Where(path => !IsInNamespaceOfFolder(path)), Is.Empty);

        bool IsInNamespaceOfFolder(string path) =>
            SourceFiles.NamespaceOf(project, path) is not { } name || !name.StartsWith("Schematic.", StringComparison.Ordinal) || name == Path.GetDirectoryName($"{project}/{path}")!.Replace('\\', '.').Replace('/', '.');
    }

    private static FloorPlan PlanOf(string project) => Plans.Single(plan => plan.Project == project);

    // The arrows of one project, with paths below it.
    private static IEnumerable<Arrow> Within(string project) => Arrows.Value
        .Where(arrow => arrow.UserFile.StartsWith(project + "/", StringComparison.Ordinal) && arrow.UsedFile.StartsWith(project + "/", StringComparison.Ordinal))
        .Select(arrow => arrow with { UserFile = arrow.UserFile[(project.Length + 1)..], UsedFile = arrow.UsedFile[(project.Length + 1)..] });
}
