using System.Collections.Concurrent;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Tests.Pipeline;

/// <summary>Remembers which stage ran on what.</summary>
internal sealed class RecordingLog : IGenerationLog
{
    private readonly ConcurrentQueue<string> _stages = [];

    /// <summary>Stages with their subjects, in the order in which they finished.</summary>
    public IReadOnlyCollection<string> Stages => _stages;

    /// <summary>Gets the unexpected exceptions.</summary>
    public ConcurrentQueue<Exception> Exceptions { get; } = [];

    public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took) => _stages.Enqueue($"{stage} {subject.Name}");

    public void Unexpected(Exception exception) => Exceptions.Enqueue(exception);
}
