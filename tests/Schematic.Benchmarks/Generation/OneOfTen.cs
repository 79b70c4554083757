using System.Diagnostics;
using System.Globalization;
using Schematic.Generation.Modules;

namespace Schematic.Benchmarks.Generation;

/// <summary>The time of a generation after an edit of one API of ten, next to a project with only that API.</summary>
internal static class OneOfTen
{
    private const int Rounds = 9;
    private const string Edited = "api0";

    /// <summary>Measures edits of descriptions, alternating, each in a separate process.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        Console.WriteLine($"milliseconds of generation in a new process, medians of {Rounds} rounds");
        foreach (var name in descriptions)
        {
            var (ten, alone) = (Project(Descriptions.PathOf(name), 10), Project(Descriptions.PathOf(name), 1));
            var (timesOfTen, timesAlone) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                timesAlone.Add(EditAndRun(alone));
                timesOfTen.Add(EditAndRun(ten));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-12} one of ten {Child.Median(timesOfTen),6:N0}  alone {Child.Median(timesAlone),6:N0}  ratio {Child.Median(timesOfTen.Zip(timesAlone, (a, b) => a / b)):N2}"));
            Directory.Delete(ten, recursive: true);
            Directory.Delete(alone, recursive: true);
        }
    }

    /// <summary>Generates what is not up to date of a project, in this process.</summary>
    public static void RunOnce(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        var result = ProjectRun.Run(folder, Items(folder));
        Child.Print("generation", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Child.Print("modules", result.Generated);
    }

    private static string Project(string description, int count)
    {
        var folder = Directory.CreateTempSubdirectory("schematic-").FullName + Path.DirectorySeparatorChar;
        for (var number = 0; number < count; number++)
            File.Copy(description, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"api{number}{Path.GetExtension(description)}")));
        ProjectRun.Run(folder, Items(folder));
        return folder;
    }

    private static List<ApiItem> Items(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new ApiItem(path, Path.GetFileName(path)) { ModulePath = Path.GetFileNameWithoutExtension(path) })];

    private static double EditAndRun(string folder)
    {
        File.AppendAllText(Directory.EnumerateFiles(folder, Edited + ".*").Single(), "\n");
        var values = Child.RunSelf("one-of-ten-once", folder);
        return values["modules"] == 1 ? values["generation"] : throw new InvalidOperationException("Not one module was generated.");
    }
}
