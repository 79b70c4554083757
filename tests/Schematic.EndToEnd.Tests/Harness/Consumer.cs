using System.Text;
using System.Xml.Linq;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A project that uses the package, in a folder of its own.</summary>
internal sealed class Consumer
{
    private readonly List<XElement> _items = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal)
    {
        ["TargetFramework"] = "net10.0",
        ["Nullable"] = "enable",
        ["ImplicitUsings"] = "enable",
        ["Deterministic"] = "true",
        ["RunAnalyzers"] = "false",
    };

    // What a whole run of tests is to be built with: -m:1, say. A test that says it itself has its own way.
    private static readonly string[] EveryBuild =
        (Environment.GetEnvironmentVariable("SCHEMATIC_BUILD_ARGUMENTS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private readonly List<Consumer> _referred = [];
    private bool _embedsFiles;
    private int _builds;
    private string _extension = ".csproj";
    private string _sdk = "Microsoft.NET.Sdk";
    private string? _restored;

    private Consumer(string name, string directory) => (Name, Directory) = (name, directory);

    /// <summary>The name of the project.</summary>
    public string Name { get; }

    /// <summary>The folder of the project.</summary>
    public string Directory { get; }

    /// <summary>The absolute path of the project file.</summary>
    public string ProjectFile => PathOf(Name + _extension);

    /// <summary>A class library that has the package and no description yet.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="folder">The name of its folder; that of the project where it is left out.</param>
    public static Consumer Create(string name = "Shop", string? folder = null) => WithPackageReference(CreateWithoutPackage(name, folder));

    /// <summary>A class library that does not have the package.</summary>
    public static Consumer CreateWithoutPackage(string name = "Shop", string? folder = null) =>
        new(name, TestRun.NewFolder(folder ?? name));

    /// <summary>A class library in the folder of another one, with the package.</summary>
    public static Consumer CreateBeside(Consumer other, string name) => WithPackageReference(new Consumer(name, other.Directory));

    /// <summary>The item with which a project references the package.</summary>
    public static string PackageReference => $"<PackageReference Include=\"Schematic.Build\" Version=\"{TestRun.PackageVersion}\" PrivateAssets=\"all\" />";

    /// <summary>Writes a description and lists it.</summary>
    /// <param name="path">Its path, relative to the project.</param>
    /// <param name="text">Its text.</param>
    /// <param name="metadata">The item's metadata.</param>
    public Consumer WithApi(string path, string text, params IEnumerable<(string Name, string Value)> metadata) =>
        WithFile(path, text).WithItem("SchematicApi", path, metadata);

    /// <summary>No longer lists a description, nor a file of any other kind.</summary>
    public Consumer WithoutItem(string include)
    {
        _items.RemoveAll(item => item.Attribute("Include")!.Value == include);
        return this;
    }

    /// <summary>Adds an item.</summary>
    public Consumer WithItem(string type, string include, params IEnumerable<(string Name, string Value)> metadata)
    {
        _items.Add(new XElement(type, new XAttribute("Include", include), metadata.Select(pair => new XElement(pair.Name, pair.Value))));
        return this;
    }

    /// <summary>Refers to a package in the version that this repository uses.</summary>
    public Consumer WithPackage(string package) => WithItem("PackageReference", package, ("Version", XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(element => element.Attribute("Include")?.Value == package).Attribute("Version")!.Value));

    /// <summary>Has the SDK's analyzers run, as they do by themselves; most tests have no use for what they say.</summary>
    public Consumer WithAnalyzers() => WithProperty("RunAnalyzers", null);

    /// <summary>Sets a property; null takes it away.</summary>
    public Consumer WithProperty(string name, string? value)
    {
        _properties.Remove(name);
        if (value is not null) _properties.Add(name, value);
        return this;
    }

    /// <summary>Makes it a project for several frameworks.</summary>
    public Consumer WithTargetFrameworks(params IEnumerable<string> frameworks) =>
        WithProperty("TargetFramework", null).WithProperty("TargetFrameworks", string.Join(';', frameworks));

    /// <summary>Makes it a project of another SDK.</summary>
    public Consumer WithSdk(string sdk)
    {
        _sdk = sdk;
        return this;
    }

    /// <summary>Sets the content of <c>Directory.Build.targets</c>, which MSBuild evaluates after the targets of packages.</summary>
    public Consumer WithLateTargets(string content) => WithFile("Directory.Build.targets", $"<Project>{content}</Project>");

    /// <summary>Makes it a project in another language.</summary>
    public Consumer InLanguage(string extension)
    {
        _extension = extension;
        return this;
    }

    /// <summary>Makes it a program of top-level statements.</summary>
    public Consumer WithProgram(string text) => WithProperty("OutputType", "Exe").WithFile("Program.cs", text);

    /// <summary>Refers to another project.</summary>
    public Consumer Referring(Consumer other)
    {
        _referred.Add(other);
        return WithItem("ProjectReference", other.ProjectFile);
    }

    /// <summary>Builds with an environment variable.</summary>
    public Consumer WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Has binary logs hold the files that builds are made of, as they do by themselves; most tests have no use for them.</summary>
    public Consumer EmbeddingFiles()
    {
        _embedsFiles = true;
        return this;
    }

    /// <summary>Writes a file.</summary>
    public Consumer WithFile(string path, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    /// <summary>Replaces text in a file; the text has to be there.</summary>
    public Consumer Edit(string path, string old, string @new)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.That(text, Does.Contain(old), $"{path} cannot be edited");
        return WithFile(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Gives a file the present time, or another one.</summary>
    public Consumer Touch(string path, DateTime? time = null)
    {
        File.SetLastWriteTimeUtc(PathOf(path), time ?? DateTime.UtcNow);
        return this;
    }

    /// <summary>Deletes a file.</summary>
    public Consumer Delete(string path)
    {
        Assert.That(PathOf(path), Does.Exist);
        File.Delete(PathOf(path));
        return this;
    }

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public BuildResult Build(params IEnumerable<string> arguments) => Run("build", arguments);

    /// <summary>Runs <c>dotnet build</c> for a target.</summary>
    public BuildResult Target(string target, params IEnumerable<string> arguments) => Run("build", arguments.Prepend("-t:" + target));

    /// <summary>Runs <c>dotnet clean</c>.</summary>
    public BuildResult Clean() => Run("clean", []);

    /// <summary>Runs a command of <c>dotnet</c> that builds.</summary>
    public BuildResult Run(string command, params IEnumerable<string> arguments) => RunOn(ProjectFile, command, arguments);

    /// <summary>Runs <c>dotnet build</c> on another file of the project's folder.</summary>
    public BuildResult BuildOf(string file, params IEnumerable<string> arguments) => RunOn(PathOf(file), "build", arguments);

    /// <summary>Runs <c>dotnet build</c> and kills it a while after the generator has begun to work.</summary>
    /// <returns>Whether it was killed; it was not where it ended before.</returns>
    public bool KillBuild(TimeSpan delay)
    {
        WriteProject();
        // The compiler's server would outlive the build that started it, and serve others.
        return DotNet.Kill(
            Directory, () => File.Exists(PathOf("obj/schematic/Debug/schematic.journal")), delay,
            "build", ProjectFile, "--no-restore", "--nologo", "-p:UseSharedCompilation=false");
    }

    private static Consumer WithPackageReference(Consumer consumer) =>
        consumer.WithItem("PackageReference", "Schematic.Build", ("Version", TestRun.PackageVersion), ("PrivateAssets", "all"));

    private BuildResult RunOn(string file, string command, IEnumerable<string> arguments)
    {
        WriteProject();
        if (!arguments.Any(argument => argument.StartsWith("-m", StringComparison.Ordinal))) arguments = EveryBuild.Concat(arguments);
        if (IsRestored(file, command, arguments)) arguments = arguments.Append("--no-restore");
        var log = Path.Combine(Path.GetDirectoryName(Directory)!, $"{Name}-{Interlocked.Increment(ref _builds)}.binlog");
        var (exitCode, output) = DotNet.Run(Directory, _environment, [command, file, $"-bl:{log};ProjectImports={(_embedsFiles ? "Embed" : "None")}", "--nologo", .. arguments]);
        _restored = exitCode == 0 && command == "build" && file == ProjectFile ? Projects() : null;
        return new BuildResult(this, exitCode, output, log);
    }

    // Restore is not the package's: where nothing has changed for it since the last build, it would only take time.
    private bool IsRestored(string file, string command, IEnumerable<string> arguments) =>
        command == "build" && file == ProjectFile && _restored == Projects() && File.Exists(PathOf("obj/project.assets.json"))
        && !arguments.Any(argument => argument == "--no-restore" || argument.StartsWith("-r", StringComparison.Ordinal));

    private string Projects() => string.Join('\n', _referred.Select(other => other.Projects()).Append(File.ReadAllText(ProjectFile)));

    /// <summary>The absolute path of a file of the project.</summary>
    public string PathOf(string path) => Path.Combine(Directory, path);

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The generated files with their text, by paths relative to the output directory, ordered.</summary>
    public IReadOnlyDictionary<string, string> Generated(string directory = "obj/schematic/Debug") =>
        System.IO.Directory.Exists(PathOf(directory))
            ? new SortedDictionary<string, string>(
                System.IO.Directory.EnumerateFiles(PathOf(directory), "*.g.cs", SearchOption.AllDirectories).ToDictionary(
                    file => Path.GetRelativePath(PathOf(directory), file).Replace('\\', '/'), File.ReadAllText),
                StringComparer.Ordinal)
            : new SortedDictionary<string, string>();

    /// <summary>Writes the project file, only where it is different.</summary>
    public Consumer WriteProject()
    {
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", _sdk),
            new XElement("PropertyGroup", _properties.Select(property => new XElement(property.Key, property.Value))),
            new XElement("ItemGroup", _items));
        var text = project.ToString();
        if (!File.Exists(ProjectFile) || File.ReadAllText(ProjectFile) != text) File.WriteAllText(ProjectFile, text, Encoding.UTF8);
        return this;
    }
}
