using Microsoft.Build.Logging.StructuredLogger;
using BuildTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A build that has ended.</summary>
internal sealed class BuildResult(Consumer consumer, int exitCode, string output, string logFile)
{
    private readonly Lazy<Microsoft.Build.Logging.StructuredLogger.Build> _log = new(() => BinaryLog.ReadBuild(logFile));

    /// <summary>Gets the project that was built.</summary>
    public Consumer Consumer => consumer;

    /// <summary>Gets the exit code.</summary>
    public int ExitCode => exitCode;

    /// <summary>Gets the path of the binary log.</summary>
    public string LogFile => logFile;

    /// <summary>Gets the console output.</summary>
    public string Output => output;

    /// <summary>Gets the errors.</summary>
    public IReadOnlyList<Error> Errors => Find<Error>(_ => true);

    /// <summary>Gets the warnings.</summary>
    public IReadOnlyList<Warning> Warnings => Find<Warning>(_ => true);

    /// <summary>Returns the runs of a task.</summary>
    public IReadOnlyList<BuildTask> Tasks(string name) => Find<BuildTask>(task => task.Name == name);

    /// <summary>Returns the messages of a task that contain a string.</summary>
    public IReadOnlyList<string> Messages(string text) =>
        [.. Find<Message>(message => message.Text.Contains(text, StringComparison.Ordinal)).Select(message => message.Text)];

    /// <summary>Gets the source files that the compiler received.</summary>
    public IReadOnlyList<string> CompiledFiles =>
    [
        .. Find<Parameter>(parameter => parameter.Name == "Sources" && parameter.Parent?.Parent is BuildTask { Name: "Csc" })
            .SelectMany(parameter => parameter.Children.OfType<Item>()).Select(item => item.Text),
    ];

    /// <summary>Gets the paths of the files in the binary log.</summary>
    public IReadOnlyList<string> EmbeddedFiles => [.. _log.Value.SourceFiles.Select(file => file.FullPath)];

    /// <summary>Asserts all expectations.</summary>
    public BuildResult Expect(params IReadOnlyList<Expectation> expectations)
    {
        Assert.Multiple(() =>
        {
            foreach (var expectation in expectations) expectation(this);
        });
        return this;
    }

    private List<T> Find<T>(Predicate<T> condition)
        where T : BaseNode
    {
        var found = new List<T>();
        _log.Value.VisitAllChildren<T>(node =>
        {
            if (condition(node)) found.Add(node);
        });
        return found;
    }
}

/// <summary>Asserts one property of a build.</summary>
internal delegate void Expectation(BuildResult build);
