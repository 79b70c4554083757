using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Generation.Output;

namespace Schematic.Generation.Metadata;

/// <summary>Copies the metadata to the folder in which the repository keeps it. Symbolic links in the folder are not followed.</summary>
public static class MetadataCopy
{
    /// <summary>Copies the files whose content differs.</summary>
    /// <param name="output">The output directory.</param>
    /// <param name="target">The folder of the repository.</param>
    /// <param name="diagnostics">Receives the errors of the file system (SCH6001).</param>
    public static void Update(string output, string target, DiagnosticBag diagnostics)
    {
        var (from, to) = (new OutputDirectory(Path.Combine(output, DescribeStage.Folder)), new OutputDirectory(target));
        try
        {
            foreach (var file in from.Find("").Where(OutputDirectory.IsSafe).Order(StringComparer.Ordinal))
                if (from.Read(file) is { } text && text != to.Read(file)) to.Write(file, text);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            diagnostics.Report(DiagnosticDescriptors.OutputNotWritten, new SourceLocation((exception as RefusedException)?.Path ?? target, 0, 0), exception.Message);
        }
    }
}
