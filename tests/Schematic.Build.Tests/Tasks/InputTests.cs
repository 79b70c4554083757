using System.Reflection;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Build.Tasks;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;
using Schematic.Generation.Tests;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Build.Tests.Tasks;

/// <summary>The string that the targets compare names everything that the task reads; the task regenerates for each of it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputTests : IDisposable
{
    /// <summary>Parameters that affect how the task works, or that belong to runs that generate nothing.</summary>
    private static readonly string[] WithoutEffect =
    [
        nameof(SchematicGenerate.Apis), nameof(SchematicGenerate.ProjectFile), nameof(SchematicGenerate.OutputDirectory), nameof(SchematicGenerate.MaxParallelism),
        nameof(SchematicGenerate.Options), nameof(SchematicGenerate.DryRun), nameof(SchematicGenerate.ValidateOnly), nameof(SchematicGenerate.Accept), nameof(SchematicGenerate.Suggest),
        nameof(SchematicGenerate.ExportOpenApi), nameof(SchematicGenerate.OpenApiDirectory), nameof(SchematicGenerate.OpenApiVersion),
        nameof(SchematicGenerate.OpenApiFormat), nameof(SchematicGenerate.Trace), nameof(SchematicGenerate.RoslynDirectory),
        nameof(SchematicGenerate.Sources), nameof(SchematicGenerate.IntermediateDirectory), nameof(SchematicGenerate.Documentation), nameof(SchematicGenerate.StatedNamespace), nameof(SchematicGenerate.RootNamespace),
    ];

    private static readonly XDocument Targets = XDocument.Load(Repository.PathOf("build", "Schematic.Build.targets"));

    private static readonly string Compared = Targets.Descendants("_SchematicOptions").Single().Value;

    private static readonly XElement Call = Targets.Descendants(nameof(SchematicGenerate)).Single(element => element.Attribute(nameof(SchematicGenerate.Apis)) is not null);

    private readonly ProjectFolder _project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

    public void Dispose() => _project.Dispose();

    private static IEnumerable<string> Parameters => typeof(SchematicGenerate)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.CanWrite && property.GetCustomAttribute<OutputAttribute>() is null)
        .Select(property => property.Name);

    private static IEnumerable<string> DecidingParameters => Parameters.Except(WithoutEffect);

    private static IEnumerable<string> MetadataThatIsRead
    {
        get
        {
            var names = new List<string>();
            var item = new ItemSettings("pets.yaml", name =>
            {
                names.Add(name);
                return "";
            });
            SettingsReader.ReadItems(new ProjectSettings { ProjectFile = "/shop/Shop.csproj", OutputDirectory = "obj", Namespace = "Shop", Items = [item] }, new DiagnosticBag());
            // Decides between two items with one path, not about the output of either.
            return names.Distinct().Except(["IsImplicitlyDefined"]);
        }
    }

    [TestCaseSource(nameof(Parameters))]
    public void The_targets_pass_each_parameter(string name) => Assert.That(Call.Attribute(name), Is.Not.Null);

    [TestCaseSource(nameof(DecidingParameters))]
    public void The_targets_compare_each_parameter(string name) => Assert.That(Compared, Does.Contain(Call.Attribute(name)!.Value));

    [TestCaseSource(nameof(MetadataThatIsRead))]
    public void The_targets_compare_all_metadata(string name) => Assert.That(Compared, Does.Contain($"%({name})"));

    [Test]
    public void The_targets_compare_each_assembly_of_the_package()
    {
        var compared = string.Concat(Targets.Descendants("_SchematicInput").Select(item => (string?)item.Attribute("Include")));

        foreach (var name in GeneratorAssemblies.From(typeof(SchematicGenerate).Assembly.Location).Select(assembly => assembly.Name).Where(name => name.StartsWith("Schematic.", StringComparison.Ordinal)))
            Assert.That(compared, name == "Schematic.Build.dll" ? Does.Contain("$(_SchematicTaskAssembly)") : Does.Contain("$(_SchematicTaskFolder)" + name));
    }

    [TestCaseSource(nameof(DecidingParameters))]
    public void Each_parameter_regenerates(string name)
    {
        Run(task => { });

        Assert.That(Run(task => { }), Does.StartWith("Schematic: 1 modules, 0 generated"));
        Assert.That(Run(task => typeof(SchematicGenerate).GetProperty(name)!.SetValue(task, ValueOf(name))), Does.StartWith("Schematic: 1 modules, 1 generated"));
    }

    [TestCaseSource(nameof(MetadataThatIsRead))]
    public void All_metadata_regenerates(string name)
    {
        Run(task => { });

        Assert.That(Run(task => task.Apis[0].SetMetadata(name, MetadataOf(name))), Does.StartWith("Schematic: 1 modules, 1 generated"));
    }

    private string Run(Action<SchematicGenerate> change)
    {
        var engine = new FakeBuildEngine();
        using var task = new SchematicGenerate
        {
            BuildEngine = engine,
            Apis = [.. _project.Items.Select(item => new TaskItem(item.Path))],
            ProjectFile = _project.PathOf("Shop.csproj"),
            OutputDirectory = _project.Output,
            Namespace = "Shop.Apis",
            LanguageVersion = "12.0",
            RoslynDirectory = Sdk.RoslynDirectory,
        };
        change(task);
        task.Execute();
        Assert.That(engine.Errors.Select(error => error.Message), Is.Empty);
        return engine.Messages.Select(message => message.Message!).Last(message => message.Contains(" modules, ", StringComparison.Ordinal));
    }

    private object ValueOf(string name) => name switch
    {
        nameof(SchematicGenerate.Namespace) => "Acme.Apis",
        nameof(SchematicGenerate.TemplateDirectory) => _project.WithFile("templates/notes.txt", "None.").PathOf("templates"),
        nameof(SchematicGenerate.Strict) or nameof(SchematicGenerate.GlobalUsings) or nameof(SchematicGenerate.Metadata) => true,
        nameof(SchematicGenerate.LanguageVersion) => "13.0",
        nameof(SchematicGenerate.MetadataDirectory) => "docs",
        nameof(SchematicGenerate.Frameworks) => "net9.0",
        nameof(SchematicGenerate.Operations) => "used",
        nameof(SchematicGenerate.ExplicitNulls) => "none",
        nameof(SchematicGenerate.Fakes) or nameof(SchematicGenerate.Tools) => true,
        nameof(SchematicGenerate.Compatibility) => "warn",
        _ => throw new NotSupportedException($"Give a value for the parameter '{name}' here."),
    };

    private string MetadataOf(string name) => name switch
    {
        "Namespace" => "Acme.Zoo",
        "ClientName" => "ZooClient",
        "ModulePath" => "Zoo",
        "RequestSuffix" => "Query",
        "Access" => "internal",
        "Include" => "RetrieveThing",
        "Exclude" => "Nothing",
        "Strict" => "true",
        "Groups" => "flat",
        "Namespaces" => "tag",
        "Overrides" => _project.WithFile("names.yaml", "operations: { RetrieveThing: fetchThing }").PathOf("names.yaml"),
        "Operations" => "used",
        "Overlays" => _project.WithFile("changes.yaml", Overlay("A pet.")).PathOf("changes.yaml"),
        "AllowedReferences" => "../shared",
        "CompanionName" => "Companion",
        "EnvironmentCredentials" => "false",
        "ExplicitNulls" => "PATCH;PUT",
        "Fakes" => "true",
        _ => throw new NotSupportedException($"Give a value for the metadata '{name}' here."),
    };
}
