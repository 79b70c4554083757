using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>Deletes only generated files.</summary>
public static class OutputCleaner
{
    private static readonly string[] Records =
        [OutputDirectory.Inputs, OutputDirectory.Options, OutputDirectory.State, OutputDirectory.Project, OutputDirectory.Analyzers, OutputDirectory.Manifest];

    /// <summary>
    /// Deletes the files in the manifest, the auxiliary files of the generator, and the folders that become empty. Items that have since
    /// replaced a generated file, such as a symbolic link, are not deleted.
    /// </summary>
    /// <param name="path">The absolute path of the output directory.</param>
    /// <param name="projectFile">The project that is cleaned; files of another project are not deleted.</param>
    /// <param name="diagnostics">Receives the errors of the file system (SCH6001).</param>
    /// <param name="waits">Called once if this build must wait for another one.</param>
    /// <param name="cancellationToken">Stops waiting for another build.</param>
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
