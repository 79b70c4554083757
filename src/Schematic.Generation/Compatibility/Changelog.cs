using System.Globalization;
using System.Text;
using Schematic.Generation.Modules;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>Changelogs in the manner of keepachangelog.com, from one recorded surface to the next; without dates, which builds have no business with.</summary>
internal static class Changelog
{
    private const string Unreleased = "Unreleased";
    private const string AnyOperation = "\0";

    /// <summary>The changelog of a description with a section for what changed until now; null where nothing did.</summary>
    /// <param name="history">The changelog so far; empty where there is none.</param>
    /// <param name="apis">What changed.</param>
    public static string? WithRelease(string history, IEnumerable<ApiChanges> apis)
    {
        var changed = apis.Where(api => api.Changes.Count > 0).ToList();
        return changed.Count == 0 ? null : Title + string.Concat(changed.Select(api => Section(Heading(api), api))) + WithoutTitle(history);
    }

    /// <summary>The changelog of a module: what is not recorded yet, then the changelogs of its descriptions.</summary>
    /// <returns>Null where nothing has been recorded.</returns>
    public static string? Of(ComparedModule module)
    {
        if (module.Changes.Count == 0) return null;
        var sections = module.Changes.Where(api => api.Changes.Count > 0).Select(api => Section($"{api.New.Name} {Unreleased}", api));
        var histories = module.Module.Source.Descriptions.Select(description => WithoutTitle(SurfaceRecord.ReadChangelog(description.Item.Path)));
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

    // What many operations refer to, such as a response for errors, changes for all of them: that is one line.
    private static string Shared(SurfaceChange change) =>
        change.Operation is { } operation ? change.Sentence.Replace($"'{operation}'", AnyOperation, StringComparison.Ordinal) : change.Sentence;

    // A changelog lies beside its description, and says where to look there.
    private static string Place(SourceLocation location, ReadDescription description)
    {
        if (string.IsNullOrEmpty(location.File)) return "";
        var file = Path.GetRelativePath(Path.GetDirectoryName(description.Item.Path)!, location.File).Replace('\\', '/');
        return location.Line == 0 ? $"`{file}`" : string.Create(CultureInfo.InvariantCulture, $"`{file}({location.Line},{location.Column})`");
    }
}
