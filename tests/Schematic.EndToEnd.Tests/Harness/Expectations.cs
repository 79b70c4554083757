using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Build.Logging.StructuredLogger;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>The expectations that tests have of a build.</summary>
internal static class Expectations
{
    /// <summary>No error, no warning.</summary>
    public static Expectation Succeeds => build => Assert.Multiple(() =>
    {
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Warnings.Select(warning => warning.ToString()), Is.Empty);
    });

    /// <summary>At least one error.</summary>
    public static Expectation Fails => build => Assert.That(build.ExitCode, Is.Not.Zero, build.Output);

    /// <summary>The task runs once.</summary>
    public static Expectation Generates => build => Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(1), "runs of the task");

    /// <summary>The task does not run.</summary>
    public static Expectation GeneratesNothing => build => Assert.That(build.Tasks("SchematicGenerate"), Is.Empty, "runs of the task");

    /// <summary>The compiler runs.</summary>
    public static Expectation Compiles => build => Assert.That(build.Tasks("Csc"), Is.Not.Empty, "runs of the compiler");

    /// <summary>The compiler does not run.</summary>
    public static Expectation CompilesNothing => build => Assert.That(build.Tasks("Csc"), Is.Empty, "runs of the compiler");

    /// <summary>The compiler runs a number of times.</summary>
    public static Expectation CompilesTimes(int count) => build => Assert.That(build.Tasks("Csc"), Has.Count.EqualTo(count), "runs of the compiler");

    /// <summary>One error at a location in a file of the project.</summary>
    public static Expectation ReportsError(string code, string file, int line, int column) => build =>
        ReportsError(build.Consumer, code, file, line, column)(build);

    /// <summary>One error at a location in a file of a project, which may be a referenced one.</summary>
    public static Expectation ReportsError(Consumer consumer, string code, string file, int line, int column) => build => Assert.That(
        build.Errors.Where(error => error.Code == code).Select(Place), Is.EqualTo(new[] { (consumer.PathOf(file), line, column) }), build.Output);

    /// <summary>A warning of a code about a file of the project.</summary>
    public static Expectation ReportsWarning(string code, string file) => build => Assert.That(
        build.Warnings.Where(warning => warning.Code == code).Select(warning => warning.File).Distinct(), Is.EqualTo(new[] { build.Consumer.PathOf(file) }), build.Output);

    /// <summary>A warning with a code that contains a string.</summary>
    public static Expectation Warns(string code, string text) => build => Assert.That(
        build.Warnings.Where(warning => warning.Code == code).Select(warning => warning.Text), Has.Some.Contains(text), build.Output);

    /// <summary>The exit code is 0, regardless of warnings.</summary>
    public static Expectation Ends => build => Assert.That(build.ExitCode, Is.Zero, build.Output);

    /// <summary>A file or folder of the project exists.</summary>
    public static Expectation HasFile(string path) => build => Assert.That(build.Consumer.PathOf(path), Does.Exist);

    /// <summary>The names of the JSON and YAML data files in a folder at every depth, or in the package that it contains.</summary>
    public static Expectation HasDataFiles(string folder, params IEnumerable<string> names) => build => Assert.That(
        DataFiles(build.Consumer.PathOf(folder)), Is.EquivalentTo(names));

    /// <summary>A message that contains a string.</summary>
    public static Expectation Says(string text) => build => Assert.That(build.Messages(text), Is.Not.Empty, $"messages with '{text}'");

    /// <summary>A file is among the generated ones.</summary>
    public static Expectation HasGenerated(string file) => build => Assert.That(build.Consumer.Generated().Keys, Does.Contain(file));

    /// <summary>There are no files that the package writes, generated or not.</summary>
    public static Expectation HasGeneratedNothing => build => Assert.That(build.Consumer.PathOf("obj/schematic/Debug"), Does.Not.Exist);

    /// <summary>The assembly contains a type.</summary>
    public static Expectation HasType(string fullName, string framework = "net10.0") => build => HasType(build.Consumer, fullName, framework)(build);

    /// <summary>The assembly of a project, which may be a referenced one, contains a type.</summary>
    public static Expectation HasType(Consumer consumer, string fullName, string framework) => _ =>
        Assert.That(TypesOf(consumer, framework), Does.Contain(fullName));

    /// <summary>The assembly does not contain a type.</summary>
    public static Expectation HasNoType(string fullName, string framework = "net10.0") => build => HasNoType(build.Consumer, fullName, framework)(build);

    /// <summary>The assembly of a project, which may be a referenced one, does not contain a type.</summary>
    public static Expectation HasNoType(Consumer consumer, string fullName, string framework) => _ =>
        Assert.That(TypesOf(consumer, framework), Does.Not.Contain(fullName));

    private static HashSet<string> DataFiles(string folder)
    {
        var packages = Directory.EnumerateFiles(folder, "*.nupkg").SelectMany(path =>
        {
            using var package = ZipFile.OpenRead(path);
            return package.Entries.Select(entry => entry.Name).ToList();
        });
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Concat(packages)
                .Where(name => Path.GetExtension(name) is ".json" or ".yaml" && !name.StartsWith("Shop.", StringComparison.Ordinal)),
        ];
    }

    private static (string, int, int) Place(Error error) => (error.File, error.LineNumber, error.ColumnNumber);

    private static List<string> TypesOf(Consumer consumer, string framework)
    {
        using var assembly = new PEReader(File.OpenRead(consumer.PathOf($"bin/Debug/{framework}/{consumer.Name}.dll")));
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name)),
        ];
    }
}
