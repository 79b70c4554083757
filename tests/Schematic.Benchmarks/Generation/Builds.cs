using System.Globalization;
using System.Xml.Linq;

namespace Schematic.Benchmarks.Generation;

/// <summary>Whole builds of a project, as processes: without generation, with it, and with NSwag beside it.</summary>
internal static class Builds
{
    private const int Rounds = 5;

    /// <summary>Measures builds of descriptions, rounds alternating.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="descriptions">Names of descriptions.</param>
    public static void Compare(string nswag, IEnumerable<string> descriptions)
    {
        using var folder = new PackageFolder();
        Console.WriteLine($"milliseconds, medians of {Rounds} cold builds up to the generated files; what each adds to a build that generates nothing");
        foreach (var name in descriptions)
        {
            var path = Descriptions.PathOf(name);
            var projects = new Dictionary<string, string>
            {
                ["nothing"] = folder.Project("Nothing"),
                ["Schematic.Build"] = folder.Project("Schematic", new XElement(
                    "ItemGroup",
                    PackageFolder.Reference,
                    new XElement("SchematicApi", new XAttribute("Include", path)))),
                ["NSwag"] = folder.Project("NSwag", new XElement(
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
                    PackageFolder.Delete(directory, "obj/schematic");
                    // BeforeCompile: all sources exist, and none is compiled.
                    var (took, _) = Child.Run("dotnet", directory, "build", "--no-restore", "-t:ResolveReferences;BeforeCompile", "--nologo", "-v:q");
                    if (round > 0) times[project].Add(took.TotalMilliseconds);
                }
            }

            var without = Child.Median(times["nothing"]);
            foreach (var (project, values) in times)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-12} {project,-16} {Child.Median(values),7:N0}  adds {Child.Median(values) - without,7:N0}"));
        }
    }
}
