using System.Globalization;
using System.Xml.Linq;

namespace Schematic.Benchmarks.Generation;

/// <summary>
/// Whole builds of a project that calls ten operations of a description, as processes, the compiler included: what each generator adds to a build
/// that generates nothing, in a cold build and after an edit of a source of the project.
/// </summary>
internal static class WholeBuilds
{
    private const string Nothing = "nothing";

    // The version that Kiota 1.38 names for its code.
    private const string KiotaVersion = "2.1.2";
    private const string Caller = "Caller.cs";

    // No process survives a build, so the processor time of all processes is known when it ends.
    private static readonly string[] Build = ["build", "--no-restore", "--nologo", "-v:q", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>Measures builds of descriptions, rounds alternating.</summary>
    /// <param name="rounds">The number of measured rounds.</param>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild; <c>-</c> omits it.</param>
    /// <param name="kiota">The path of Kiota's command; <c>-</c> omits it.</param>
    /// <param name="descriptions">Names of descriptions.</param>
    /// <param name="hasAll">True if the client with all operations is measured as well.</param>
    public static void Compare(int rounds, string nswag, string kiota, IEnumerable<string> descriptions, bool hasAll = true)
    {
        using var folder = new PackageFolder();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole builds, medians of {rounds}: seconds of processor time (wall time), and what is added to a project without generation"));
        var nothing = folder.Project("Nothing");
        File.WriteAllText(Path.Combine(nothing, Caller), "internal static class Caller;\n");
        foreach (var name in descriptions.SelectMany(Descriptions.PathsOf)) Compare(folder, nothing, name, rounds, nswag, kiota, hasAll);
    }

    private static void Compare(PackageFolder folder, string nothing, string description, int rounds, string nswag, string kiota, bool hasAll)
    {
        var name = Path.GetFileNameWithoutExtension(description);
        var cut = new TenOperations(description, Directory.CreateDirectory(Path.Combine(nothing, "..", "cut-" + name)).FullName);
        var projects = new List<(string Name, string Folder)>
        {
            (Nothing, nothing),
            ("ten", Ours(folder, $"{name}-ten", cut.Description, "all", cut)),
            ("used", Ours(folder, $"{name}-used", description, "used", cut)),
        };
        if (hasAll) projects.Add(("all", Ours(folder, $"{name}-all", description, "all", cut)));
        if (nswag != "-") projects.Add(("NSwag", folder.Project($"{name}-nswag", Generated($"dotnet \"{nswag}/dotnet-nswag.dll\" openapi2csclient /input:\"{JsonForm.Of(description)}\" /output:Generated/Client.cs /namespace:Shop {NSwagClient.Options}"))));
        if (kiota != "-") projects.Add(("Kiota", Kiota(folder, $"{name}-kiota", kiota, description)));

        var failed = new HashSet<string>();
        var times = projects.ToDictionary(project => project.Name, _ => new Times([], []));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (project, directory) in projects.Where(project => !failed.Contains(project.Name)))
            {
                try
                {
                    Clean(directory);
                    times[project].Cold.Add(Child.Measure("dotnet", directory, Build));
                    if (File.Exists(Path.Combine(directory, Caller))) File.AppendAllText(Path.Combine(directory, Caller), "// edited\n");
                    else File.WriteAllText(Path.Combine(directory, Caller), "// edited\n");
                    times[project].Edited.Add(Child.Measure("dotnet", directory, Build));
                }
                catch (InvalidOperationException)
                {
                    failed.Add(project);
                }
            }
        }

        Console.WriteLine($"{name}\n| | cold | adds | used = 1 | after an edit | adds | assembly, KB |\n|---|---|---|---|---|---|---|");
        foreach (var (project, directory) in projects) Print(project, times[project], times[Nothing], times["used"], failed.Contains(project), directory);
    }

    private static void Print(string project, Times times, Times nothing, Times used, bool hasFailed, string directory)
    {
        if (hasFailed)
        {
            Console.WriteLine($"| {project} | does not build | | | | | |");
            return;
        }

        var (cold, edited) = (times.ColdSeconds - nothing.ColdSeconds, times.EditedSeconds - nothing.EditedSeconds);
        var assembly = new FileInfo(Directory.EnumerateFiles(Path.Combine(directory, "obj", "Debug"), Path.GetFileName(directory) + ".dll", SearchOption.AllDirectories).First()).Length / 1e3;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {project} | {times.ColdSeconds:N1} ({Child.Median(times.Cold.Select(time => time.Took)):N1}) | {cold:N1} | {cold / (used.ColdSeconds - nothing.ColdSeconds):N2} | {times.EditedSeconds:N1} ({Child.Median(times.Edited.Select(time => time.Took)):N1}) | {edited:N1} | {assembly:N0} |"));
    }

    private static string Ours(PackageFolder folder, string name, string description, string operations, TenOperations cut)
    {
        var directory = folder.Project(name, new XElement(
            "ItemGroup",
            PackageFolder.Reference,
            new XElement("SchematicApi", new XAttribute("Include", description), new XAttribute("Operations", operations), new XAttribute("ClientName", TenOperations.Client), new XAttribute("Namespace", TenOperations.Namespace), new XAttribute("Access", "internal"))));
        File.WriteAllText(Path.Combine(directory, Caller), cut.Caller(description));
        return directory;
    }

    private static string Kiota(PackageFolder folder, string name, string kiota, string description)
    {
        var command = $"\"{kiota}\" generate -l CSharp -d \"{description}\" -o Generated -c ServiceClient -n Shop --clean-output --log-level Error";
        string[] libraries = ["Abstractions", "Http.HttpClientLibrary", "Serialization.Json", "Serialization.Text", "Serialization.Form", "Serialization.Multipart"];
        return folder.ForeignProject(name, [Generated(command), new XElement("ItemGroup", libraries.Select(library => new XElement("PackageReference", new XAttribute("Include", "Microsoft.Kiota." + library), new XAttribute("Version", KiotaVersion))))]);
    }

    // The files are generated if they do not exist, and compiled in any case.
    private static XElement Generated(string command) => new(
        "Target",
        new XAttribute("Name", "Generate"),
        new XAttribute("BeforeTargets", "BeforeCompile;CoreCompile"),
        new XElement("MakeDir", new XAttribute("Directories", "Generated"), new XAttribute("Condition", "!Exists('Generated')")),
        new XElement("Exec", new XAttribute("Command", command), new XAttribute("Condition", "!Exists('obj/generated.txt')")),
        new XElement("Touch", new XAttribute("Files", "obj/generated.txt"), new XAttribute("AlwaysCreate", "true"), new XAttribute("Condition", "!Exists('obj/generated.txt')")),
        new XElement("ItemGroup", new XElement("Compile", new XAttribute("Include", "Generated/**/*.cs"), new XAttribute("Exclude", "@(Compile)"))));

    private static void Clean(string directory)
    {
        PackageFolder.Delete(directory, "bin", "obj/Debug", "obj/schematic", "Generated");
        File.Delete(Path.Combine(directory, "obj", "generated.txt"));
    }

    private sealed record Times(List<(double Took, double Processor)> Cold, List<(double Took, double Processor)> Edited)
    {
        public double ColdSeconds => Child.Median(Cold.Select(time => time.Processor));

        public double EditedSeconds => Child.Median(Edited.Select(time => time.Processor));
    }
}
