using Schematic.Definitions.Diagnostics;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Crashes;

/// <summary>The generated files after a process was killed.</summary>
/// <param name="Torn">The files with a text that is neither the old nor the new one, and those that never were to be there.</param>
/// <param name="Mixed">The modules of which some files are old and some are new.</param>
/// <param name="IsWhole">Whether everything, down to the last file, is the old set or the new one.</param>
/// <param name="IsMarked">True if the journal shows an unfinished commit, so that the next build runs the generator.</param>
internal sealed record Wreck(IReadOnlyList<string> Torn, IReadOnlyList<string> Mixed, bool IsWhole, bool IsMarked);

/// <summary>A project that was built and then edited: modules are changed, added, removed and unchanged.</summary>
internal sealed class CrashScene : IDisposable
{
    private const string Journal = "schematic.journal";

    private readonly ProjectFolder _project = new();
    private readonly Dictionary<string, string> _old;
    private readonly Dictionary<string, string> _new;

    public CrashScene()
    {
        foreach (var name in (string[])["Cars", "Games", "Pets", "Ships", "Toys"]) _project.WithApi(name + ".yaml", Api(name));
        _project.Run();
        _old = Snapshot();
        _project.WithApi("Cars.yaml", Api("Cars", "Wheel")).WithApi("Pets.yaml", Api("Pets", "Cat")).WithApi("Ships.yaml", Api("Ships") + "\n    length: int")
            .WithApi("Planes.yaml", Api("Planes")).WithoutApi("Toys.yaml");
        File.Delete(_project.PathOf("Toys.yaml"));
        Directory.Delete(_project.Output, recursive: true);
        _project.Run();
        _new = Snapshot();
    }

    /// <summary>The absolute path of the folder of the generated files.</summary>
    public string Output => _project.Output;

    /// <summary>The project's folder.</summary>
    public string Folder => _project.Path;

    /// <summary>Puts the old set in place again; the descriptions are the new ones.</summary>
    public CrashScene Restore()
    {
        if (Directory.Exists(_project.Output)) Directory.Delete(_project.Output, recursive: true);
        foreach (var (file, text) in _old) _project.WithFile("obj/schematic/Debug/" + file, text);
        return this;
    }

    /// <summary>Returns the files that are there.</summary>
    public Wreck Look()
    {
        var files = Snapshot();
        var generated = files.Where(file => file.Key.EndsWith(".g.cs", StringComparison.Ordinal)).ToDictionary();
        return new Wreck(
            [.. generated.Where(file => file.Value != _old.GetValueOrDefault(file.Key) && file.Value != _new.GetValueOrDefault(file.Key)).Select(file => file.Key)],
            [.. _old.Keys.Concat(_new.Keys).Where(file => file.Contains('/', StringComparison.Ordinal)).Select(ModuleOf).Distinct().Where(IsMixed)],
            IsSame(files, _old) || IsSame(files, _new),
            files.ContainsKey(Journal));

        bool IsMixed(string module) => !IsSame(Of(generated, module), Of(_old, module)) && !IsSame(Of(generated, module), Of(_new, module));
    }

    /// <summary>The absolute path of a file or folder of the project.</summary>
    public string PathOf(string path) => _project.PathOf(path);

    /// <summary>Builds.</summary>
    public IReadOnlyList<Diagnostic> Build() => _project.Run().Diagnostics;

    /// <summary>Asserts that exactly the old files are there.</summary>
    public void ExpectOldFiles() => Assert.That(Snapshot(), Is.EqualTo(_old));

    /// <summary>Builds once more, and asserts that the outcome is that of a clean build, with nothing left lying.</summary>
    public void ExpectNextBuildToBeClean()
    {
        Assert.That(Build(), Is.Empty);
        Assert.That(Snapshot(), Is.EqualTo(_new));
    }

    public void Dispose() => _project.Dispose();

    private Dictionary<string, string> Snapshot() =>
        _project.Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(_project.Output, file)), StringComparer.Ordinal);

    private static string ModuleOf(string file) => file[..file.IndexOf('/', StringComparison.Ordinal)];

    private static Dictionary<string, string> Of(Dictionary<string, string> files, string module) =>
        files.Where(file => file.Key.StartsWith(module + "/", StringComparison.Ordinal)).ToDictionary();

    private static bool IsSame(Dictionary<string, string> files, Dictionary<string, string> others) =>
        files.Count == others.Count && files.All(file => others.TryGetValue(file.Key, out var text) && text == file.Value);
}
