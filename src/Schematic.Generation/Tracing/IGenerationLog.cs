namespace Schematic.Generation.Tracing;

/// <summary>Where a run tells what it does. Called by several threads.</summary>
public interface IGenerationLog
{
    /// <summary>Tells that a stage has worked on something.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="subject">What it worked on.</param>
    /// <param name="started">When it began, since the run began.</param>
    /// <param name="took">How long it took.</param>
    void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took);

    /// <summary>Tells that another build, which writes into the same folder, keeps this one waiting.</summary>
    void Waits(string folder)
    {
    }

    /// <summary>Tells the details of an exception that nobody expected.</summary>
    void Unexpected(Exception exception);
}
