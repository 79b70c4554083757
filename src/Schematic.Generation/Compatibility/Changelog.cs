using System.Globalization;
using System.Text;
using Schematic.Generation.Modules;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>Writes changelogs in the format of keepachangelog.com, without dates, so that builds are reproducible.</summary>
internal static class Changelog
{
    private const string Unreleased = "Unreleased";
    private const string AnyOperation = "\0";

    /// <summary>Returns the changelog of a description with a section for the changes since the last record; null if there are none.</summary>
    /// <param name="history">The existing changelog; empty if there is none.</param>
    /// <param name="apis">The changes of each API.</param>
    public static string? WithRelease(string history, IEnumerable<ApiChanges> apis)
    {
        var changed = apis.Where(api => api.Changes.Count > 0).ToList();
        return changed.Count == 0 ? null : Title + string.Concat(changed.Select(api => Section(Heading(api), api))) + WithoutTitle(history);
    }

    /// <summary>Returns the changelog of a module: the changes that are not recorded yet, then the changelogs of its descriptions.</summary>
    /// <returns>The changelog; null if nothing has been recorded.</returns>
    public static string? Of(ComparedModule module)
    {
        if (module.Changes.Count == 0) return null;
        var sections = module.Changes.Where(api => api.Changes.Count > 0).Select(api => Section($"{api.New.Name} {Unreleased}", api));
        var histories = module.Module.Source.Descriptions.Select(description => WithoutTitle(SurfaceRecord.ReadChangelog(description.Item.Companion)));
        return Title + string.Concat(sections) + string.Concat(histories);
    }

    private static string Title => "# Changelog\n\n";

    private static string WithoutTitle(string changelog) => changelog.StartsWith(Title, StringComparison.Ordinal) ? changelog[Title.Length..] : changelog;

    private static string Heading(ApiChanges api) => $"{api.New.Name} {api.New.Version ?? Unreleased}";

    private static string Section(string heading, ApiChanges api)
    {
        var text = new StringBuilder($"## {heading}\n\n");
        if (api.Old.Version is { } version && version != api.New.Version) text.Append(CultureInfo.InvariantCulture, $"From {version}.\n\n");
        Append(text, "Breaking", api.Changes.Where(change => change.Breaking is not null), api.Description);
        foreach (var kind in api.Changes.Where(change => change.Breaking is null).GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
            Append(text, kind.Key.ToString(), kind, api.Description);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<SurfaceChange> changes, ReadDescription description)
    {
        var lines = changes.GroupBy(change => (Sentence: Shared(change), change.Location, change.Breaking?.Descriptor.Code)).Select(alike =>
        {
            var sentence = alike.Key.Sentence.Replace(AnyOperation, string.Join(", ", alike.Select(change => $"'{change.Operation}'")), StringComparison.Ordinal);
            return $"- {sentence}{(alike.Key.Code is { } rule ? $" ({rule})" : "")}. {Place(alike.Key.Location, description)}\n";
        }).ToList();
        if (lines.Count > 0) text.Append(CultureInfo.InvariantCulture, $"### {heading}\n\n").AppendJoin("", lines).Append('\n');
    }

    // A change in a component that many operations use, such as an error response, is listed once.
    private static string Shared(SurfaceChange change) =>
        change.Operation is { } operation ? change.Sentence.Replace($"'{operation}'", AnyOperation, StringComparison.Ordinal) : change.Sentence;

    // A changelog is in the same folder as its description, so paths are relative to that folder.
    private static string Place(SourceLocation location, ReadDescription description)
    {
        if (string.IsNullOrEmpty(location.File)) return "";
        var file = Path.GetRelativePath(Path.GetDirectoryName(description.Item.Companion)!, location.File).Replace('\\', '/');
        return location.Line == 0 ? $"`{file}`" : string.Create(CultureInfo.InvariantCulture, $"`{file}({location.Line},{location.Column})`");
    }
}
