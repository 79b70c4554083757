namespace Schematic.Generation.Tracing;

/// <summary>Receives the progress of a run. Can be called by several threads.</summary>
public interface IGenerationLog
{
    /// <summary>Reports that a stage has processed a subject.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="started">The start time, relative to the start of the run.</param>
    /// <param name="took">The duration.</param>
    void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took);

    /// <summary>Reports that this build waits for another build that writes to the same folder.</summary>
    void Waits(string folder)
    {
    }

    /// <summary>Reports the details of an unexpected exception.</summary>
    void Unexpected(Exception exception);
}
