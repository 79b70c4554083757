using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Overlays.Paths;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Overlays;

/// <summary>Reads an overlay: OpenAPI Overlay 1.0 and 1.1.</summary>
internal sealed partial class OverlayReader(DiagnosticBag diagnostics)
{
    private bool _copies;

    /// <summary>Reads the actions of an overlay; actions with errors are reported and omitted.</summary>
    public IReadOnlyList<OverlayAction> Read(DocumentNode root)
    {
        if (root is not MappingNode overlay)
        {
            Report(root.Location, "An overlay", "a mapping");
            return [];
        }

        CheckVersion(overlay);
        CheckKeys(overlay, ["overlay", "info", "extends", "actions"]);
        CheckInfo(overlay);
        CheckString(overlay, "extends");
        return overlay["actions"] switch
        {
            null => ReportMissing(overlay, "actions"),
            SequenceNode { Items.Count: > 0 } actions => Actions(actions),
            var value => ReportActions(value),
        };
    }

    private void CheckVersion(MappingNode overlay)
    {
        const string Versions = "a string '1.0.x' or '1.1.x'";
        if (overlay["overlay"] is not { } version) Report(overlay.Location, "'overlay', the version of the specification,", Versions);
        else if (version.AsString() is not { } text || !Version().IsMatch(text)) Report(version.Location, "'overlay', the version of the specification,", Versions);
        else _copies = text[2] != '0';
    }

    private void CheckInfo(MappingNode overlay)
    {
        if (overlay["info"] is not { } info)
        {
            ReportMissing(overlay, "info");
            return;
        }

        if (info is not MappingNode members)
        {
            Report(info.Location, "'info'", "a mapping");
            return;
        }

        CheckKeys(members, ["title", "version", "description"]);
        foreach (var name in (string[])["title", "version"])
            if (members[name] is null) ReportMissing(members, name);
        foreach (var name in (string[])["title", "version", "description"]) CheckString(members, name);
    }

    private readonly StepLimit _comparisons = new(Overlay.MostSteps);

    private List<OverlayAction> Actions(SequenceNode nodes)
    {
        var actions = new List<OverlayAction>();
        // Values are compared by their hashes, so that the work is linear in the length of the overlay.
        var known = new Dictionary<string, List<DocumentNode>>(StringComparer.Ordinal);
        foreach (var node in nodes.Items)
        {
            if (Action(node) is { } action) actions.Add(action);
            if (node.GetString("target") is not { } target) continue;
            if (!known.TryGetValue(target, out var same)) known.Add(target, same = []);
            if (same.Take(MostCompared).Any(other => NodeComparison.AreEqual(other, node, _comparisons))) diagnostics.Report(DiagnosticDescriptors.InvalidOverlay, node.Location, "An action", "different from the others: this one is already in the list");
            same.Add(node);
        }

        return actions;
    }

    private OverlayAction? Action(DocumentNode node)
    {
        if (node is not MappingNode action)
        {
            Report(node.Location, "An action", "a mapping");
            return null;
        }

        CheckKeys(action, _copies ? ["target", "description", "update", "copy", "remove"] : ["target", "description", "update", "remove"]);
        CheckString(action, "description");
        var removes = action["remove"];
        if (removes is not null && removes.AsBoolean() is null) Report(removes.Location, "'remove'", "true or false");
        if (action["target"] is not { } target)
        {
            ReportMissing(action, "target");
            return null;
        }

        var update = action["update"];
        var copy = _copies ? action["copy"] : null;
        if (update is not null && copy is not null)
        {
            Report(copy.KeyLocation, "'copy'", "in an action without 'update'");
            return null;
        }

        var source = copy is null ? null : Path(copy);
        return Path(target) is not { } path || (copy is not null && source is null)
            ? null
            : new OverlayAction(path, (ScalarNode)target) { Removes = removes.AsBoolean() == true, Update = update, Source = source, SourceEntry = copy };
    }

    private JsonPath? Path(DocumentNode entry)
    {
        if (entry is not ScalarNode { Kind: ScalarKind.String } text)
        {
            Report(entry.Location, $"'{entry.Key}'", "a string with a JSONPath query");
            return null;
        }

        if (JsonPath.TryParse(text.Text, out var path, out var error)) return path;
        diagnostics.Report(DiagnosticDescriptors.InvalidJsonPath, text.LocationOf(error.Index), text.Text, error.Reason);
        return null;
    }

    private void CheckKeys(MappingNode node, IReadOnlyList<string> known)
    {
        foreach (var entry in node.Entries)
        {
            if (!known.Contains(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
                diagnostics.Report(DiagnosticDescriptors.UnknownOverlayKey, entry.KeyLocation, entry.Key, Spelling.Suggest(entry.Key, known));
        }
    }

    private void CheckString(MappingNode node, string key)
    {
        if (node[key] is { } entry && entry.AsString() is null) Report(entry.Location, $"'{key}'", "a string");
    }

    private IReadOnlyList<OverlayAction> ReportMissing(DocumentNode node, string key)
    {
        Report(node.Location, $"'{key}'", "present");
        return [];
    }

    private IReadOnlyList<OverlayAction> ReportActions(DocumentNode node)
    {
        Report(node.Location, "'actions'", "a list of at least one action");
        return [];
    }

    private void Report(SourceLocation location, string subject, string expected) =>
        diagnostics.Report(DiagnosticDescriptors.InvalidOverlay, location, subject, expected);

    // An action that changes nothing twice is a slip; an overlay with thousands of actions for one target is not searched for it.
    private const int MostCompared = 16;

    [GeneratedRegex(@"^1\.[01]\.\d+(-.+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
