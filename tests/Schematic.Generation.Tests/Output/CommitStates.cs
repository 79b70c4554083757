using System.Diagnostics;
using System.Globalization;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Tests.Output;

/// <summary>Copies of a folder, made at the beginning and at the end of each step of a commit on the current thread.</summary>
internal sealed class CommitStates(string path)
{
    private readonly List<string> _folders = [];
    private readonly List<string> _steps = [];

    /// <summary>The copies, in the order of the steps.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>The step of each copy.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Returns the folder that contains the copies.</summary>
    public static string FolderOf(string path) => path + "-states";

    /// <summary>Copies the folder until the result is disposed.</summary>
    public IDisposable Observe()
    {
        var thread = Environment.CurrentManagedThreadId;
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Copy,
            ActivityStopped = Copy,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;

        void Copy(Activity step)
        {
            if (Environment.CurrentManagedThreadId == thread) Add(step.OperationName);
        }
    }

    private void Add(string step)
    {
        var folder = Path.Combine(FolderOf(path), _folders.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _folders.Add(folder);
        _steps.Add(step);
    }
}
