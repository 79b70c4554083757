using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Traversal;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares declared types (objects, enums and unions); each pair is compared once in each direction.</summary>
internal sealed class DeclarationComparer(TypeComparer types, SurfaceChanges changes)
{
    private readonly HashSet<(string Old, string New, Direction Direction)> _compared = [];

    // References between objects may be nested to any depth: pairs beyond the limit are queued.
    private readonly Queue<Action> _waiting = new();
    private int _depth;

    /// <summary>Compares two declarations of the same kind.</summary>
    /// <returns>False if the declarations are of different kinds.</returns>
    public bool Compare(SurfaceType? old, SurfaceType? @new, Direction direction)
    {
        if (old is null || @new is null || !IsOneKind(old, @new)) return false;
        if (!_compared.Add((old.Name, @new.Name, direction))) return true;
        if (_depth == TraversalLimits.Depth)
        {
            _waiting.Enqueue(() => CompareDeclarations(old, @new, direction));
            return true;
        }

        CompareDeclarations(old, @new, direction);
        while (_depth == 0 && _waiting.TryDequeue(out var next)) next();
        return true;
    }

    private void CompareDeclarations(SurfaceType old, SurfaceType @new, Direction direction)
    {
        _depth++;
        if (old.Code is { } before && @new.Code is { } now && before != now)
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, @new.Location, $"The type '{@new.Name}'", before, now);
        if (!old.IsDeprecated && @new.IsDeprecated) changes.Add(ChangeKind.Deprecated, @new.Location, $"The type '{@new.Name}'");
        switch (old, @new)
        {
            case (SurfaceObject o, SurfaceObject n):
                Compare(o, n, direction);
                break;
            case (SurfaceEnum o, SurfaceEnum n):
                Compare(o, n);
                break;
            case (SurfaceUnion o, SurfaceUnion n):
                Compare(o, n, direction);
                break;
        }

        _depth--;
    }

    private static bool IsOneKind(SurfaceType old, SurfaceType @new) => (old, @new) switch
    {
        (SurfaceEnum o, SurfaceEnum n) => o.ValueType == n.ValueType,
        _ => old.GetType() == @new.GetType(),
    };

    private void Compare(SurfaceObject old, SurfaceObject @new, Direction direction)
    {
        var members = new MemberComparer(types, changes, @new, direction);
        var known = @new.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        foreach (var before in old.Members.Where(member => IsVisible(member, direction)))
        {
            var now = known.GetValueOrDefault(before.Name);
            if (now is not null && IsVisible(now, direction)) members.Compare(before, now);
            else members.Removed(before, now);
        }

        var former = old.Members.Where(member => IsVisible(member, direction)).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var now in @new.Members.Where(member => IsVisible(member, direction) && !former.Contains(member.Name))) members.Added(now);
        members.CompareAdditional(old.AdditionalMembers, @new.AdditionalMembers);
    }

    private static bool IsVisible(SurfaceMember member, Direction direction) => direction == Direction.Request ? !member.IsReadOnly : !member.IsWriteOnly;

    // Enums are open: a new value does not break callers. A removed value breaks code that uses its C# name.
    private void Compare(SurfaceEnum old, SurfaceEnum @new)
    {
        var known = @new.Values.ToDictionary(value => value.Value, StringComparer.Ordinal);
        foreach (var before in old.Values)
        {
            if (!known.Remove(before.Value, out var now))
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.EnumValueRemoved, @new.Location, @new.Name, before.Value);
            else if (before.Code is { } was && now.Code is { } @is && was != @is)
                changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, now.Location, $"The value '{now.Value}' of '{@new.Name}'", was, @is);
            else if (!before.IsDeprecated && now.IsDeprecated)
                changes.Add(ChangeKind.Deprecated, now.Location, $"The value '{now.Value}' of '{@new.Name}'");
        }

        foreach (var now in known.Values) changes.Add(ChangeKind.Added, now.Location, $"The value '{now.Value}' of '{@new.Name}'");
    }

    // Unions are open as well.
    private void Compare(SurfaceUnion old, SurfaceUnion @new, Direction direction)
    {
        CompareDiscriminators(old, @new, direction);
        var left = @new.Branches.ToList();
        foreach (var before in old.Branches)
        {
            var now = left.Find(branch => IsSame(before, branch)) ?? left.Find(branch => branch.Values.Intersect(before.Values, StringComparer.Ordinal).Any());
            if (now is null)
            {
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.UnionBranchRemoved, @new.Location, @new.Name, SurfaceNotation.Of(before.Type));
                continue;
            }

            left.Remove(now);
            foreach (var value in @new.Discriminator is null ? [] : before.Values.Except(now.Values, StringComparer.Ordinal))
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.UnionBranchRemoved, @new.Location, @new.Name, value);
            types.Compare(before.Type, now.Type, new TypeUse(direction, $"'{@new.Name}'", @new.Location, IsElement: true));
        }

        foreach (var now in left) changes.Add(ChangeKind.Added, @new.Location, $"'{@new.Name}' may be '{SurfaceNotation.Of(now.Type)}'");
    }

    // Values with a discriminator are a subset of those without.
    private void CompareDiscriminators(SurfaceUnion old, SurfaceUnion @new, Direction direction)
    {
        if (old.Discriminator == @new.Discriminator) return;
        var relation = old.Discriminator is null ? TypeRelation.Narrower : @new.Discriminator is null ? TypeRelation.Wider : TypeRelation.Different;
        var subject = $"'{@new.Name}'";
        if (TypeComparer.Rule(relation, direction) is { } rule) changes.Break(ChangeKind.Changed, rule, @new.Location, subject, By(old), By(@new));
        else changes.Add(ChangeKind.Changed, @new.Location, $"{subject} is a {By(@new)} now, which was a {By(old)}");
    }

    private static bool IsSame(SurfaceBranch old, SurfaceBranch @new) => SurfaceNotation.Of(old.Type) == SurfaceNotation.Of(@new.Type);

    private static string By(SurfaceUnion union) => union.Discriminator is { } member ? $"union by {member}" : "union by shape";
}
