using Microsoft.Build.Framework;
using Schematic.Definitions.Documents.Loading;
using Schematic.Generation.Modules;

namespace Schematic.Build.Tasks;

/// <summary>
/// Writes the names of the generated modules that the sources of a project mention. Runs when a source has changed; the generator runs only if
/// the names are others than those of its last run.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicFindMentions : Microsoft.Build.Utilities.Task
{
    /// <summary>The sources of the project; items with the metadata <c>IsWords</c> are text instead of the path of a file.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The absolute path of the folder of the generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The absolute path of the folder of intermediate files, which are not sources.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The absolute path of the file for the names.</summary>
    [Required]
    public string MentionsFile { get; set; } = "";

    /// <summary>The absolute path of the file for the names in each source.</summary>
    [Required]
    public string CacheFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var mentions = new SourceMentions(
            TaskParameters.SourceFiles(Sources, IntermediateDirectory, OutputDirectory),
            [.. Sources.Where(source => !TaskParameters.IsFile(source)).Select(source => source.ItemSpec)],
            CacheFile).FindNames(OutputDirectory);
        Directory.CreateDirectory(Path.GetDirectoryName(MentionsFile)!);
        // A pipe or a link that was planted there is not opened.
        if (RegularFile.ObstacleTo(MentionsFile) is not null) File.Delete(MentionsFile);
        File.WriteAllText(MentionsFile, mentions);
        return true;
    }
}
