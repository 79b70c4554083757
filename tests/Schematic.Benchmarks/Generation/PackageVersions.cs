using System.Globalization;
using System.Xml.Linq;

namespace Schematic.Benchmarks.Generation;

/// <summary>Builds with several versions of the package, alternating: the cost of a change in the whole process. Only on Linux.</summary>
internal static class PackageVersions
{
    private static readonly string[] Generation = ["-t:SchematicGenerate"];

    // No process survives a build, so that the processor time of the C# compiler is counted.
    private static readonly string[] Complete = ["-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>Measures generation into an empty folder, complete builds in which everything is generated and compiled, and generation without a change.</summary>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="description">The description.</param>
    /// <param name="versions">The versions; the folder in the environment variable <c>SCHEMATIC_BENCHMARK_FEED</c> contains their packages.</param>
    public static void Compare(int rounds, string description, IReadOnlyList<string> versions)
    {
        using var folder = new PackageFolder();
        var projects = versions.Select((version, index) => folder.Project(
            string.Create(CultureInfo.InvariantCulture, $"Version{index}"),
            new XElement(
                "ItemGroup",
                new XElement("PackageReference", new XAttribute("Include", "Schematic.Build"), new XAttribute("Version", version)),
                new XElement("SchematicApi", new XAttribute("Include", Descriptions.PathOf(description)))))).ToList();

        Print("generation into an empty folder", versions, Times(rounds, projects, project => PackageFolder.Delete(project, "obj/schematic"), Generation));
        Print("complete builds", versions, Times(rounds, projects, project => PackageFolder.Delete(project, "obj/schematic", "obj/Debug", "bin"), Complete));
        Print("without a change", versions, Times(rounds, projects, _ => { }, Generation));
    }

    private static List<List<double>> Times(int rounds, List<string> projects, Action<string> prepare, string[] arguments)
    {
        var times = projects.ConvertAll(_ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // Each version comes first in some rounds. The first round is not counted: it fills the caches of the file system.
            for (var turn = 0; turn < projects.Count; turn++)
            {
                var index = (turn + round) % projects.Count;
                prepare(projects[index]);
                var (_, processor) = Child.Measure("dotnet", projects[index], ["build", "--no-restore", "-v:q", "--nologo", .. arguments]);
                if (round > 0) times[index].Add(processor);
            }
        }

        return times;
    }

    private static void Print(string what, IReadOnlyList<string> versions, List<List<double>> times)
    {
        Console.WriteLine($"{what}: processor seconds, medians of {times[0].Count}, and of the ratios to the first");
        foreach (var (index, version) in versions.Index())
        {
            var ratio = Child.Median(times[index].Zip(times[0], (own, first) => own / first));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {version,-24} {Child.Median(times[index]):N2} {ratio,6:N2}"));
        }
    }
}
