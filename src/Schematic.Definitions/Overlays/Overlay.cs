using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Reading;
using Schematic.Definitions.Overlays.Paths;

namespace Schematic.Definitions.Overlays;

/// <summary>
/// Applies overlays to the tree of a document. The values of an overlay keep their locations, and have the JSON pointers of the document:
/// later diagnostics refer to both.
/// </summary>
internal sealed class Overlay
{
    /// <summary>The number of nodes that the queries of all actions may visit.</summary>
    public const int MostSteps = 64_000_000;

    private readonly DocumentNode _root;
    private readonly DiagnosticBag _diagnostics;
    private readonly NodeCopies _copies = new();
    private readonly StepLimit _steps;
    private readonly string _tooManySteps;

    private Overlay(DocumentNode root, DiagnosticBag diagnostics, int mostSteps)
    {
        (_root, _diagnostics, _steps) = (root, diagnostics, new StepLimit(mostSteps));
        _tooManySteps = $"the queries visit more than {mostSteps} values";
    }

    /// <summary>Applies overlays to a document in order.</summary>
    /// <param name="root">The root of the document, which is changed.</param>
    /// <param name="overlays">The roots of the overlays.</param>
    /// <param name="diagnostics">Receives the errors of the overlays.</param>
    /// <param name="mostSteps">The number of nodes that the queries may visit.</param>
    public static void Apply(DocumentNode root, IReadOnlyList<DocumentNode> overlays, DiagnosticBag diagnostics, int mostSteps = MostSteps)
    {
        var document = new Overlay(root, diagnostics, mostSteps);
        foreach (var overlay in overlays)
            foreach (var action in new OverlayReader(diagnostics).Read(overlay))
                if (!document.Apply(action)) return;
    }

    /// <summary>Applies an action; returns false if a limit is reached, in which case the following ones are not applied.</summary>
    private bool Apply(OverlayAction action)
    {
        var targets = Distinct(action.Target.Select(_root, _steps));
        if (_steps.IsReached) return Stop(action.TargetNode.Location, _tooManySteps);
        if (targets.Count == 0)
        {
            _diagnostics.Report(DiagnosticDescriptors.UnmatchedOverlayTarget, action.TargetNode.Location, action.TargetNode.Text);
            return true;
        }

        if (action.Removes) Remove(targets, action);
        else if (action is { Source: { } source, SourceEntry: { } entry }) return Copy(targets, source, entry);
        else if (action.Update is { } update) return Merge(targets, update);
        return true;
    }

    private static List<DocumentNode> Distinct(IReadOnlyList<DocumentNode> nodes) => [.. nodes.Distinct()];

    private void Remove(List<DocumentNode> targets, OverlayAction action)
    {
        var removed = targets.ToHashSet();
        if (removed.Contains(_root))
        {
            _diagnostics.Report(DiagnosticDescriptors.InvalidOverlay, action.TargetNode.Location, "The target of 'remove'", "a part of the document, not the document itself");
            return;
        }

        foreach (var parent in removed.Select(node => node.Parent!).Distinct().ToList())
        {
            if (parent is MappingNode mapping) mapping.Remove(removed);
            else ((SequenceNode)parent).Remove(removed);
        }
    }

    private bool Copy(List<DocumentNode> targets, JsonPath source, DocumentNode entry)
    {
        var sources = Distinct(source.Select(_root, _steps));
        if (_steps.IsReached) return Stop(entry.Location, _tooManySteps);
        if (sources is not [var single])
        {
            _diagnostics.Report(DiagnosticDescriptors.InvalidOverlayCopy, entry.Location, entry.AsText(), sources.Count);
            return true;
        }

        // The value as it is now: the action may change it.
        var copy = _copies.Copy(single, 0);
        return IsWithinLimits(entry.Location) && Merge(targets, copy, entry.Location);
    }

    private bool Merge(List<DocumentNode> targets, DocumentNode update, SourceLocation? at = null)
    {
        if (targets.Select(OverlayMerge.KindOf).Distinct().ToList() is { Count: > 1 } kinds)
        {
            _diagnostics.Report(DiagnosticDescriptors.IncompatibleUpdate, at ?? update.Location, $"The target selects values of several kinds: {string.Join(", ", kinds.Order(StringComparer.Ordinal))}");
            return true;
        }

        var merge = new OverlayMerge(_copies, _diagnostics, at);
        foreach (var target in targets)
        {
            merge.Update(target, update);
            if (!IsWithinLimits(at ?? update.Location)) return false;
        }

        return true;
    }

    private bool IsWithinLimits(SourceLocation location)
    {
        if (_copies.IsFull) return Stop(location, $"the overlays add more than {NodeCopies.Limit} values");
        return !_copies.IsTooDeep || Stop(location, $"values are nested more than {ReadingLimits.Depth} levels deep");
    }

    private bool Stop(SourceLocation location, string reason)
    {
        _diagnostics.Report(DiagnosticDescriptors.OverlayLimit, location, reason);
        return false;
    }
}
