using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>
/// Events between two builds, for every shape. Each test starts and ends with a project that is up to date:
/// afterwards, a build does nothing, and files that the package did not write are unchanged. Rows of the category
/// <c>EveryShape</c> run for every shape, the others for one; all run for every shape if <c>SCHEMATIC_MATRIX</c> is <c>whole</c>.
/// Rows of the category <c>BuildsNothing</c> are themselves a build that does nothing.
/// </summary>
[TestFixture(Shape.OneFramework)]
[TestFixture(Shape.ThreeFrameworks)]
[TestFixture(Shape.ReferringToAConsumer)]
[Category("Slow")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class MatrixTests(Shape shape)
{
    private const string EveryShape = nameof(EveryShape);
    private const string BuildsNothing = nameof(BuildsNothing);
    private const string PetsFile = "apis/pets.schematic.yaml";
    private const string Output = "obj/schematic/Debug/";

    private static readonly string[] Foreign = [Output + "notes.txt", Output + "Foreign.g.cs", Output + "Pets/notes.txt"];

    private readonly string[] _frameworks = shape == Shape.ThreeFrameworks ? ["net10.0", "net9.0", "net8.0"] : ["net10.0"];

    // The project that the tests change, and the one that they build; they differ only in one shape.
    private Consumer _project = null!;
    private Consumer _built = null!;

    [OneTimeSetUp]
    public void Build_for_the_first_time()
    {
        _project = Consumer.Create("Zoo").WithApi(PetsFile, Pets).WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common)
            .WithProperty("SchematicTemplateDirectory", "templates").WithFile("templates/registry.scriban", "namespace Zoo { public class Registry0 { } }\n");
        if (shape == Shape.ThreeFrameworks) _project.WithTargetFrameworks(_frameworks);
        _built = shape == Shape.ReferringToAConsumer
            ? Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(_project.WriteProject())
            : _project;

        var build = Build();

        build.Expect([Succeeds, Declares("Zoo.Apis.Pets.PetsClient"), Declares("Zoo.Apis.Games.GamesClient"), Declares("Zoo.Registry0")]);
        Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(_built == _project ? 1 : 2));
        foreach (var file in Foreign) _project.WithFile(file, "Not the package's; not C# either.");
    }

    [SetUp]
    public void Choose()
    {
        if (shape == Shape.OneFramework || Environment.GetEnvironmentVariable("SCHEMATIC_MATRIX") == "whole") return;
        if (!TestContext.CurrentContext.Test.AllCategories().Contains(EveryShape)) Assert.Ignore("Runs for this shape where SCHEMATIC_MATRIX=whole.");
    }

    [TearDown]
    public void The_next_build_does_nothing()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Skipped) return;
        if (!TestContext.CurrentContext.Test.AllCategories().Contains(BuildsNothing)) Build("--no-restore").Expect(Succeeds, GeneratesNothing, CompilesNothing);
        Assert.That(Foreign.Select(_project.Read), Has.All.EqualTo("Not the package's; not C# either."));
    }

    [OneTimeTearDown]
    public void After_all_changes_the_files_are_those_of_a_generation_from_nothing()
    {
        _project.Target("SchematicGenerate", "-p:SchematicOutputDirectory=clean").Expect(Succeeds, Generates);
        Assert.That(Generated(), Is.EqualTo(_project.Generated("clean")));
    }

    private BuildResult Build(params IEnumerable<string> arguments)
    {
        _project.WriteProject();
        return _built.Build(arguments);
    }

    /// <summary>Returns the generated files.</summary>
    private Dictionary<string, string> Generated() =>
        _project.Generated().Where(file => file.Key != "Foreign.g.cs").ToDictionary(file => file.Key, file => file.Value);

    /// <summary>Asserts that the assemblies of the project contain a type, for every framework.</summary>
    private Expectation Declares(string type) => build =>
    {
        foreach (var framework in _frameworks) HasType(_project, type, framework)(build);
    };

    /// <summary>Asserts that no assembly of the project contains a type.</summary>
    private Expectation DeclaresNo(string type) => build =>
    {
        foreach (var framework in _frameworks) HasNoType(_project, type, framework)(build);
    };
}
