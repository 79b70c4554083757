using Schematic.Generation.Output;

namespace Schematic.Generation.Pipeline;

/// <summary>Tells which modules of the last run still hold.</summary>
internal static class UpToDateCheck
{
    /// <summary>The modules into which nothing different would go now, and whose files are all in place.</summary>
    public static IReadOnlyList<ModuleState> Modules(
        GenerationState state, string environment, IReadOnlyList<ApiItem> items, GenerationOptions options, OutputDirectory directory)
    {
        if (state.Environment != environment) return [];
        var known = items.ToDictionary(item => item.DisplayPath, StringComparer.Ordinal);
        return [.. state.Modules.Where(module => module.Files.All(directory.Exists) && module.Descriptions.All(IsUnchanged))];

        bool IsUnchanged(DescriptionState description) =>
            known.TryGetValue(description.Item, out var item)
            && Fingerprint.Of(item) == description.Settings
            && description.Files.All(file => Fingerprint.OfFile(Path.Combine(options.ProjectDirectory, file.Path)) == file.Hash);
    }
}
