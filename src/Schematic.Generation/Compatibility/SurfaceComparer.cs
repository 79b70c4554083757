using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Finds the differences between the surface that callers were written for and the current one.</summary>
internal sealed class SurfaceComparer
{
    private readonly Surface _old;
    private readonly Surface _new;
    private readonly SurfaceChanges _changes = new();
    private readonly TypeComparer _types;

    private SurfaceComparer(Surface old, Surface @new)
    {
        (_old, _new) = (old, @new);
        _types = new TypeComparer(old, @new, _changes);
    }

    /// <summary>Returns the differences between two surfaces of one API.</summary>
    /// <param name="old">The recorded surface, without locations.</param>
    /// <param name="new">The current surface of the description.</param>
    public static IReadOnlyList<SurfaceChange> Compare(Surface old, Surface @new) => new SurfaceComparer(old, @new).Compare();

    private IReadOnlyList<SurfaceChange> Compare()
    {
        if (_old.Client != _new.Client)
            _changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, _new.Location, $"The client of '{_new.Name}'", _old.Client, _new.Client);
        var security = new SecurityComparer(_old, _new, _changes);
        security.CompareSchemes();
        security.ComparePolicy();
        CompareOperations(security);
        CompareUnusedTypes();
        return _changes.All;
    }

    private void CompareOperations(SecurityComparer security)
    {
        var operations = new OperationComparer(_types, _changes);
        var (matched, removed, added) = Match();
        foreach (var old in removed)
        {
            // An operation that still has the path is most likely the one that was changed.
            var neighbour = _new.Operations.FirstOrDefault(operation => Address(operation.Path) == Address(old.Path));
            _changes.Break(ChangeKind.Removed, DiagnosticDescriptors.OperationRemoved, neighbour?.Location ?? _new.Location, old.Id, old.Route);
        }

        foreach (var @new in added) _changes.Add(ChangeKind.Added, @new.Location, $"The operation '{@new.Id}' ({@new.Route})");
        foreach (var (old, @new) in matched)
        {
            _changes.Operation = @new.Id;
            operations.Compare(old, @new);
            security.Compare(old, @new);
        }

        _changes.Operation = null;
    }

    // Operations are matched by id; if an id was removed, by method and path.
    private (List<(SurfaceOperation Old, SurfaceOperation New)> Matched, List<SurfaceOperation> Removed, List<SurfaceOperation> Added) Match()
    {
        var left = _new.Operations.ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        var matched = new List<(SurfaceOperation, SurfaceOperation)>();
        var unmatched = new List<SurfaceOperation>();
        foreach (var old in _old.Operations)
        {
            if (left.Remove(old.Id, out var @new)) matched.Add((old, @new));
            else unmatched.Add(old);
        }

        var byRoute = left.Values.ToLookup(operation => (operation.Method, Address(operation.Path)));
        var removed = new List<SurfaceOperation>();
        foreach (var old in unmatched)
        {
            if (byRoute[(old.Method, Address(old.Path))].FirstOrDefault(operation => left.ContainsKey(operation.Id)) is { } renamed)
            {
                left.Remove(renamed.Id);
                matched.Add((old, renamed));
            }
            else
            {
                removed.Add(old);
            }
        }

        return (matched, removed, [.. left.Values]);
    }

    // Types that no operation uses are compared as well: callers may send and receive them.
    private void CompareUnusedTypes()
    {
        var used = SurfaceUses.Reach(_old);
        foreach (var old in _old.Types.Values.Where(type => !used.Contains(type.Name)))
        {
            var type = new NamedReference(old.Name);
            if (_new.Types.ContainsKey(old.Name))
                foreach (var direction in (Direction[])[Direction.Request, Direction.Response]) _types.Compare(type, type, new TypeUse(direction, $"'{old.Name}'", _new.Location));
            else if (old.Code is not null)
                _changes.Break(ChangeKind.Removed, DiagnosticDescriptors.TypeRemoved, _new.Location, old.Name);
        }
    }

    /// <summary>Returns a method and a path without the names of its parameters.</summary>
    /// <param name="route">The method and the path, separated by a space.</param>
    public static string Route(string route) => route.Split(' ', 2) is [var method, var path] ? $"{method} {Address(path)}" : route;

    /// <summary>Returns a path without the names of its parameters, which are not sent over the wire.</summary>
    public static string Address(string path) => string.Concat(PathTemplate.Parse(path).Segments.Select(segment => segment is PathLiteral literal ? literal.Text : "{}"));
}
