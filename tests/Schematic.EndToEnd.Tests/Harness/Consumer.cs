using System.Text;
using System.Xml.Linq;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A project that uses the package, in its own folder.</summary>
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

    // Arguments for all builds of a run; the arguments of a test take precedence. Three builds run at the same time: more processes in each
    // would only cost their start.
    private static readonly string[] EveryBuild =
        (Environment.GetEnvironmentVariable("SCHEMATIC_BUILD_ARGUMENTS") ?? "-m:1").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private readonly List<Consumer> _referred = [];
    private bool _embedsFiles;
    private int _builds;
    private string _extension = ".csproj";
    private string _sdk = "Microsoft.NET.Sdk";
    private string? _restored;

    private Consumer(string name, string directory) => (Name, Directory) = (name, directory);

    /// <summary>Gets the name of the project.</summary>
    public string Name { get; }

    /// <summary>Gets the folder of the project.</summary>
    public string Directory { get; }

    /// <summary>Gets the absolute path of the project file.</summary>
    public string ProjectFile => PathOf(Name + _extension);

    /// <summary>Creates a class library that references the package and has no description.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="folder">The name of its folder; null for the name of the project.</param>
    public static Consumer Create(string name = "Shop", string? folder = null) => WithPackageReference(CreateWithoutPackage(name, folder));

    /// <summary>Creates a class library that does not reference the package.</summary>
    public static Consumer CreateWithoutPackage(string name = "Shop", string? folder = null) =>
        new(name, TestRun.NewFolder(folder ?? name));

    /// <summary>Creates a class library that references the package in the folder of another one.</summary>
    public static Consumer CreateBeside(Consumer other, string name) => WithPackageReference(new Consumer(name, other.Directory));

    /// <summary>The item by which a project references the package.</summary>
    public static string PackageReference => $"<PackageReference Include=\"Schematic.Build\" Version=\"{TestRun.PackageVersion}\" PrivateAssets=\"all\" />";

    /// <summary>Writes a description and adds its item.</summary>
    /// <param name="path">Its path, relative to the project.</param>
    /// <param name="text">Its text.</param>
    /// <param name="metadata">The item's metadata.</param>
    public Consumer WithApi(string path, string text, params IEnumerable<(string Name, string Value)> metadata) =>
        WithFile(path, text).WithItem("SchematicApi", path, metadata);

    /// <summary>Removes the item of a file.</summary>
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

    /// <summary>References a package in the version that this repository uses.</summary>
    public Consumer WithPackage(string package) => WithItem("PackageReference", package, ("Version", XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(element => element.Attribute("Include")?.Value == package).Attribute("Version")!.Value));

    /// <summary>Runs the SDK's analyzers, which are off for most tests.</summary>
    public Consumer WithAnalyzers() => WithProperty("RunAnalyzers", null);

    /// <summary>Sets a property; null removes it.</summary>
    public Consumer WithProperty(string name, string? value)
    {
        _properties.Remove(name);
        if (value is not null) _properties.Add(name, value);
        return this;
    }

    /// <summary>Sets several target frameworks.</summary>
    public Consumer WithTargetFrameworks(params IEnumerable<string> frameworks) =>
        WithProperty("TargetFramework", null).WithProperty("TargetFrameworks", string.Join(';', frameworks));

    /// <summary>Sets another SDK.</summary>
    public Consumer WithSdk(string sdk)
    {
        _sdk = sdk;
        return this;
    }

    /// <summary>Sets the content of <c>Directory.Build.targets</c>, which MSBuild evaluates after the targets of packages.</summary>
    public Consumer WithLateTargets(string content) => WithFile("Directory.Build.targets", $"<Project>{content}</Project>");

    /// <summary>Sets another language.</summary>
    public Consumer InLanguage(string extension)
    {
        _extension = extension;
        return this;
    }

    /// <summary>Makes it a program with top-level statements.</summary>
    public Consumer WithProgram(string text) => WithProperty("OutputType", "Exe").WithFile("Program.cs", text);

    /// <summary>References another project.</summary>
    public Consumer Referring(Consumer other)
    {
        _referred.Add(other);
        return WithItem("ProjectReference", other.ProjectFile);
    }

    /// <summary>Sets an environment variable for its builds.</summary>
    public Consumer WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Includes project files in binary logs, which is off for most tests.</summary>
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

    /// <summary>Replaces a string in a file, which must contain it.</summary>
    public Consumer Edit(string path, string old, string @new)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.That(text, Does.Contain(old), $"{path} cannot be edited");
        return WithFile(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Sets the time of a file; null for the current time.</summary>
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

    /// <summary>Runs a <c>dotnet</c> command that builds.</summary>
    public BuildResult Run(string command, params IEnumerable<string> arguments) => RunOn(ProjectFile, command, arguments);

    /// <summary>Runs <c>dotnet build</c> on another file of the project's folder.</summary>
    public BuildResult BuildOf(string file, params IEnumerable<string> arguments) => RunOn(PathOf(file), "build", arguments);

    /// <summary>Runs <c>dotnet build</c> and kills it a while after the generator has started.</summary>
    /// <returns>True if it was killed; false if it ended before.</returns>
    public bool KillBuild(TimeSpan delay)
    {
        WriteProject();
        // A compiler server would outlive the build that started it.
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
        var (exitCode, output) = BuildServers.Build(Directory, _environment, [command, file, $"-bl:{log};ProjectImports={(_embedsFiles ? "Embed" : "None")}", "--nologo", .. arguments], log);
        _restored = exitCode == 0 && command == "build" && file == ProjectFile ? Projects() : null;
        return new BuildResult(this, exitCode, output, log);
    }

    // Skips the restore if nothing that it depends on has changed since the last build, to save time.
    private bool IsRestored(string file, string command, IEnumerable<string> arguments) =>
        command == "build" && file == ProjectFile && _restored == Projects() && File.Exists(PathOf("obj/project.assets.json"))
        && !arguments.Any(argument => argument == "--no-restore" || argument.StartsWith("-r", StringComparison.Ordinal));

    private string Projects() => string.Join('\n', _referred.Select(other => other.Projects()).Append(File.ReadAllText(ProjectFile)));

    /// <summary>Returns the absolute path of a file of the project.</summary>
    public string PathOf(string path) => Path.Combine(Directory, path);

    /// <summary>Returns the content of a file.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Returns the content of the generated files by their paths, relative to the output directory.</summary>
    public IReadOnlyDictionary<string, string> Generated(string directory = "obj/schematic/Debug") =>
        System.IO.Directory.Exists(PathOf(directory))
            ? new SortedDictionary<string, string>(
                System.IO.Directory.EnumerateFiles(PathOf(directory), "*.g.cs", SearchOption.AllDirectories).ToDictionary(
                    file => Path.GetRelativePath(PathOf(directory), file).Replace('\\', '/'), File.ReadAllText),
                StringComparer.Ordinal)
            : new SortedDictionary<string, string>();

    /// <summary>Writes the project file if it differs.</summary>
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
