using System.Globalization;
using System.Xml.Linq;
using Schematic.Tests;

namespace Schematic.Benchmarks.Generation;

/// <summary>Whole builds of a project, as processes: without generation, with it, and with NSwag beside it.</summary>
internal static class Builds
{
    private const int Rounds = 5;
    private const string Version = "1.0.0-benchmark";

    /// <summary>Measures builds of descriptions, rounds alternating.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="descriptions">Names of descriptions.</param>
    public static void Compare(string nswag, IEnumerable<string> descriptions)
    {
        var folder = Directory.CreateTempSubdirectory("schematic-").FullName;
        Prepare(folder);
        Console.WriteLine($"milliseconds, medians of {Rounds} cold builds up to the generated files; what each adds to a build that generates nothing");
        foreach (var name in descriptions)
        {
            var path = Descriptions.PathOf(name);
            var projects = new Dictionary<string, string>
            {
                ["nothing"] = Project(folder, "Nothing", null),
                ["Schematic.Build"] = Project(folder, "Schematic", new XElement(
                    "ItemGroup",
                    new XElement("PackageReference", new XAttribute("Include", "Schematic.Build"), new XAttribute("Version", Version)),
                    new XElement("SchematicApi", new XAttribute("Include", path)))),
                ["NSwag"] = Project(folder, "NSwag", new XElement(
                    "Target",
                    new XAttribute("Name", "NSwag"),
                    new XAttribute("BeforeTargets", "BeforeCompile"),
                    new XElement("Exec", new XAttribute("Command", $"dotnet \"{nswag}/dotnet-nswag.dll\" openapi2csclient /input:\"{JsonForm.Of(path)}\" /output:Client.cs /namespace:Shop")))),
            };
            var times = projects.Keys.ToDictionary(project => project, _ => new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var (project, directory) in projects)
                {
                    if (Directory.Exists(Path.Combine(directory, "obj", "schematic"))) Directory.Delete(Path.Combine(directory, "obj", "schematic"), recursive: true);
                    // BeforeCompile: everything that is to be compiled is there, and nothing of it is.
                    var (took, _) = Child.Run("dotnet", directory, "build", "--no-restore", "-t:ResolveReferences;BeforeCompile", "--nologo", "-v:q");
                    if (round > 0) times[project].Add(took.TotalMilliseconds);
                }
            }

            var without = Child.Median(times["nothing"]);
            foreach (var (project, values) in times)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-12} {project,-16} {Child.Median(values),7:N0}  adds {Child.Median(values) - without,7:N0}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Prepare(string folder)
    {
        foreach (var barrier in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, barrier), "<Project />");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="run" value="feed" /></packageSources>
            </configuration>
            """);
        Child.Run("dotnet", Repository.Root, "pack", Repository.PathOf("src", "Schematic.Build"), "-o", Path.Combine(folder, "feed"), "-p:Version=" + Version, "-v:q", "--nologo");
    }

    private static string Project(string folder, string name, XElement? content)
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0"), new XElement("UseAppHost", "false")),
            content);
        File.WriteAllText(Path.Combine(directory, name + ".csproj"), project.ToString());
        Child.Run("dotnet", directory, "restore", "-v:q", "--nologo");
        return directory;
    }
}
