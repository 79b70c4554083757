using System.Globalization;
using System.Xml.Linq;

namespace Schematic.Benchmarks.Generation;

/// <summary>The cost of builds that are up to date: the package's targets by a logger, and whole processes next to others.</summary>
internal static class NoOpBuilds
{
    private const int Logs = 20;
    private const int Pairs = 20;

    /// <summary>Measures a project with a number of equal APIs, each of ten operations.</summary>
    public static void Measure(int apis)
    {
        using var folder = new PackageFolder();
        var with = WithPackage(folder, apis);
        Build(with);
        var without = WithoutPackage(folder, with);
        Build(without);

        Console.WriteLine($"{apis} APIs, builds without a change; milliseconds, medians");
        CompareTargets(with);
        CompareProcesses(with, without);
    }

    private static string WithPackage(PackageFolder folder, int apis)
    {
        var directory = folder.Project("With", new XElement(
            "ItemGroup",
            PackageFolder.Reference,
            new XElement("SchematicApi", new XAttribute("Include", "apis/*.json"), new XAttribute("ModulePath", "%(Filename)"))));
        Directory.CreateDirectory(Path.Combine(directory, "apis"));
        for (var number = 0; number < apis; number++)
            File.WriteAllText(Path.Combine(directory, "apis", string.Create(CultureInfo.InvariantCulture, $"Api{number}.json")), SyntheticDescription.Text(10));
        return directory;
    }

    /// <summary>The same project, with the generated files as its own.</summary>
    private static string WithoutPackage(PackageFolder folder, string with)
    {
        var directory = folder.Project("Without");
        var generated = Path.Combine(with, "obj", "schematic", "Debug");
        foreach (var file in Directory.EnumerateFiles(generated, "*.g.cs", SearchOption.AllDirectories).Where(file => !file.Contains("Registration.", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(directory, "Generated", Path.GetRelativePath(generated, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return directory;
    }

    private static void CompareTargets(string project)
    {
        var file = Path.Combine(project, "..", "targets.txt");
        var builds = Enumerable.Range(0, Logs).Select(_ =>
        {
            Build(project, TargetTimes.Argument(file));
            return TargetTimes.Read(file);
        }).Select(times => (Took: times[TargetTimes.WholeBuild], Targets: times.Where(time => time.Key != TargetTimes.WholeBuild).ToDictionary())).ToList();

        var own = Child.Median(builds.Select(build => build.Targets.Values.Sum()));
        var all = Child.Median(builds.Select(build => build.Took));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  by a logger, {Logs} builds: the package's targets {own:N1} of {all:N0}, {Child.Median(builds.Select(build => build.Targets.Values.Sum() / build.Took)):P2}"));
        foreach (var target in builds[0].Targets.Keys)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {target,-34} {Child.Median(builds.Select(build => build.Targets.GetValueOrDefault(target))),6:N1}"));
    }

    private static void CompareProcesses(string with, string without)
    {
        var (timesWith, timesWithout) = (new List<(double Took, double Processor)>(), new List<(double Took, double Processor)>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Each of the two comes first in every second pair.
            if (pair % 2 == 0) timesWith.Add(Build(with));
            timesWithout.Add(Build(without));
            if (pair % 2 == 1) timesWith.Add(Build(with));
        }

        Print("with the package", timesWith.Select(build => build.Took));
        Print("without it, the same files checked in", timesWithout.Select(build => build.Took));
        Print("difference of each pair", timesWith.Zip(timesWithout, (a, b) => a.Took - b.Took));
        Print("processor time with the package", timesWith.Select(build => build.Processor));
        Print("difference of each pair", timesWith.Zip(timesWithout, (a, b) => a.Processor - b.Processor));
    }

    private static void Print(string what, IEnumerable<double> seconds)
    {
        var sorted = seconds.Select(value => value * 1000).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-38} {Child.Median(sorted),6:N0}, middle half {sorted[sorted.Count / 4]:N0} to {sorted[^((sorted.Count / 4) + 1)]:N0}; {sorted.Count} rounds"));
    }

    private static (double Took, double Processor) Build(string project, params IEnumerable<string> arguments) =>
        Child.Measure("dotnet", project, ["build", "--no-restore", "--nologo", "-v:q", .. arguments]);
}
