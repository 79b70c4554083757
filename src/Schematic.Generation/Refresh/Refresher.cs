using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Refresh;

/// <summary>Replaces descriptions by the documents of their sources.</summary>
public sealed class Refresher
{
    private readonly GenerationOptions _options;
    private readonly Downloader _downloader;
    private readonly EntityTags _tags;

    private Refresher(GenerationOptions options, RefreshSettings settings) =>
        (_options, _downloader, _tags) = (options, new Downloader(settings), new EntityTags(settings.MemoryFile));

    /// <summary>Refreshes the descriptions that have a source, one after the other; an error of one does not affect the others.</summary>
    /// <param name="project">The settings of the project.</param>
    /// <param name="settings">The settings of the refresh.</param>
    /// <param name="locate">Returns the location of the item of a description in the project.</param>
    /// <param name="finished">Receives the result of each description.</param>
    /// <param name="cancellationToken">Cancels the refresh.</param>
    /// <returns>The errors of the settings.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(
        ProjectSettings project, RefreshSettings settings, Func<string, SourceLocation> locate, Action<RefreshResult> finished, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var stated = project.Items.Where(item => item.Metadata("Source").Length > 0).ToList();
        var items = SettingsReader.ReadItems(project with { Items = stated }, diagnostics).DistinctBy(item => item.Path).ToList();
        var options = SettingsReader.ReadOptions(project, diagnostics);
        var sources = items.Select(item => DescriptionSource.Read(item, MetadataOf(item, stated, options), locate(item.DisplayPath), diagnostics)).OfType<DescriptionSource>().ToList();
        if (diagnostics.HasErrors) return diagnostics.Diagnostics;
        var refresher = new Refresher(options, settings);
        foreach (var source in sources) finished(await refresher.RefreshAsync(source, cancellationToken).ConfigureAwait(false));
        refresher._tags.Save();
        return diagnostics.Diagnostics;
    }

    private static Func<string, string> MetadataOf(ApiItem item, List<ItemSettings> stated, GenerationOptions options) =>
        stated.First(other => Path.GetFullPath(other.Path, options.ProjectDirectory) == item.Path).Metadata;

    private async Task<RefreshResult> RefreshAsync(DescriptionSource source, CancellationToken cancellationToken)
    {
        var hash = ContentHash.OfFile(source.Item.Path);
        var tag = source.Sha256 is null || source.Sha256 == hash ? _tags.Find(source, hash) : null;
        var download = await _downloader.GetAsync(source, tag, cancellationToken).ConfigureAwait(false);
        return download switch
        {
            Download.NotModified => Result(source, RefreshOutcome.Unchanged),
            Download.Document document => Take(source, document, hash),
            Download.Failure failure => Result(source, RefreshOutcome.Failed, failure.Diagnostic),
            _ => throw new NotSupportedException(download.GetType().Name),
        };
    }

    private RefreshResult Take(DescriptionSource source, Download.Document document, string? hash)
    {
        if (DownloadCheck.ErrorOf(source, document) is { } unusable) return Result(source, RefreshOutcome.Failed, unusable);
        if (document.Hash == hash)
        {
            _tags.Set(source, document.Hash, document.Tag);
            return Result(source, RefreshOutcome.Unchanged);
        }

        var reader = new ReadStage(_options);
        var description = reader.Run(source.Item, document.Content);
        if (DownloadCheck.ErrorOf(source, description) is { } error) return Result(source, RefreshOutcome.Failed, error);
        var changes = hash is null ? [] : Compare(reader.Run(source.Item), description);
        var breaking = changes.Select(change => change.Breaking).OfType<Diagnostic>().ToList();
        if (breaking.Count > 0 && _options.Compatibility == CompatibilityMode.Error)
            return Result(source, RefreshOutcome.Failed, [.. breaking, new Diagnostic(DiagnosticDescriptors.RefreshBreaksCallers, source.Location, [source.Address, source.Item.DisplayPath, breaking.Count])]);
        var result = Replace(source, document, hash is null ? RefreshOutcome.Created : RefreshOutcome.Replaced);
        return result.Outcome == RefreshOutcome.Failed ? result : result with { Diagnostics = breaking, Changes = [.. changes.Where(change => change.Breaking is null).Select(Sentence)] };
    }

    private IReadOnlyList<SurfaceChange> Compare(ReadDescription old, ReadDescription @new) =>
        old.Apis.Count > 0 && !old.Diagnostics.HasErrors ? new SurfaceDifference(_options).Between(old, @new) : [];

    private RefreshResult Replace(DescriptionSource source, Download.Document document, RefreshOutcome outcome)
    {
        try
        {
            SourceFile.Replace(source.Item.Path, document.Content);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            return Result(source, RefreshOutcome.Failed, new Diagnostic(DiagnosticDescriptors.RefreshNotWritten, source.Location, [source.Item.DisplayPath, exception.Message]));
        }

        _tags.Set(source, document.Hash, document.Tag);
        return Result(source, outcome);
    }

    private static RefreshResult Result(DescriptionSource source, RefreshOutcome outcome, params IReadOnlyList<Diagnostic> diagnostics) =>
        new(source.Item.DisplayPath, source.Address.OriginalString, outcome, diagnostics);

    private static string Sentence(SurfaceChange change) => $"{change.Kind}: {change.Sentence}";
}
