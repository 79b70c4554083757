using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>Deletes what was generated and nothing else.</summary>
public static class OutputCleaner
{
    private static readonly string[] Records =
        [OutputDirectory.Inputs, OutputDirectory.Options, OutputDirectory.State, OutputDirectory.Project, OutputDirectory.Manifest];

    /// <summary>
    /// Deletes the files that the manifest lists and what the generator has put beside them, and the folders that are empty then. What
    /// was put in their place since, a symbolic link for example, stays.
    /// </summary>
    /// <param name="path">The absolute path of the output directory.</param>
    /// <param name="projectFile">The project that is cleaned; the files of another one stay.</param>
    /// <param name="diagnostics">Receives what the file system refuses (SCH6001).</param>
    /// <param name="waits">Called once where another build keeps this one waiting.</param>
    /// <param name="cancellationToken">Ends the waiting for another build.</param>
    public static void Clean(string path, string projectFile, DiagnosticBag diagnostics, Action waits, CancellationToken cancellationToken)
    {
        var directory = new OutputDirectory(path);
        if (!Directory.Exists(directory.Full(""))) return;
        try
        {
            using (OutputLock.Take(directory, waits, cancellationToken))
            {
                if (OutputOwner.FindOther(directory, OutputOwner.Of(directory, projectFile)) is not null) return;
                new OutputTransaction(directory, 1).Recover();
                foreach (var file in directory.ReadLines(OutputDirectory.Manifest).Where(OutputDirectory.IsSafe).Concat(Records)) directory.Delete(file);
            }

            directory.Delete(OutputDirectory.Lock);
            if (!Directory.EnumerateFileSystemEntries(directory.Full("")).Any()) Directory.Delete(directory.Full(""));
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            var refused = (exception as RefusedException)?.Path ?? path;
            diagnostics.Report(DiagnosticDescriptors.OutputNotWritten, new SourceLocation(refused, 0, 0), exception.Message);
        }
    }
}
