using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares the members of an object in one direction.</summary>
internal sealed class MemberComparer(TypeComparer types, SurfaceChanges changes, SurfaceObject owner, Direction direction)
{
    private bool IsRequest => direction == Direction.Request;

    /// <summary>Compares a member that both versions have.</summary>
    public void Compare(SurfaceMember old, SurfaceMember @new)
    {
        CompareRequired(old, @new);
        var use = new TypeUse(direction, $"'{owner.Name}.{@new.Name}'", @new.Location);
        if (CompareConstants(old, @new, use)) types.Compare(old.Type, @new.Type, use);
        if (old.Code is { } before && @new.Code is { } now && before != now)
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, @new.Location, $"The member '{@new.Name}' of '{owner.Name}'", before, now);
        if (!old.IsDeprecated && @new.IsDeprecated) changes.Add(ChangeKind.Deprecated, @new.Location, $"The member '{@new.Name}' of '{owner.Name}'");
    }

    /// <summary>Reports a member that was removed, or that is now sent only in the other direction.</summary>
    public void Removed(SurfaceMember old, SurfaceMember? @new) => changes.Break(
        ChangeKind.Removed,
        DiagnosticDescriptors.MemberRemoved,
        @new?.Location ?? owner.Location,
        owner.Name,
        old.Name,
        @new is null ? "" : IsRequest ? " from requests: it is read-only" : " from responses: it is write-only");

    /// <summary>Reports a new member.</summary>
    public void Added(SurfaceMember @new)
    {
        if (IsRequest && @new is { IsRequired: true, Constant: null })
            changes.Break(ChangeKind.Added, DiagnosticDescriptors.RequiredMemberAdded, @new.Location, owner.Name, @new.Name);
        else
            changes.Add(ChangeKind.Added, @new.Location, $"The member '{@new.Name}' of '{owner.Name}'");
    }

    /// <summary>Compares the types of additional members.</summary>
    public void CompareAdditional(TypeReference? old, TypeReference? @new)
    {
        var use = new TypeUse(direction, $"Additional members of '{owner.Name}'", owner.Location, IsElement: true);
        if (old is not null && @new is not null) types.Compare(old, @new, use);
        else if (old is not null) changes.Break(ChangeKind.Removed, DiagnosticDescriptors.MemberRemoved, owner.Location, owner.Name, "AdditionalMembers", "");
        else if (@new is not null) changes.Add(ChangeKind.Added, owner.Location, use.Name);
    }

    private void CompareRequired(SurfaceMember old, SurfaceMember @new)
    {
        if (old.IsRequired == @new.IsRequired) return;
        if (IsRequest && @new is { IsRequired: true, Constant: null })
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.MemberBecameRequired, @new.Location, owner.Name, @new.Name);
        else if (!IsRequest && old.IsRequired)
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.MemberBecameOptional, @new.Location, owner.Name, @new.Name);
        else
            changes.Add(ChangeKind.Changed, @new.Location, $"The member '{@new.Name}' of '{owner.Name}' is {(@new.IsRequired ? "always there" : "optional")} now");
    }

    /// <returns>True if the types must still be compared.</returns>
    private bool CompareConstants(SurfaceMember old, SurfaceMember @new, TypeUse use)
    {
        if (old.Constant == @new.Constant) return true;
        var (before, now) = (Text(old), Text(@new));
        var rule = (old.Constant, @new.Constant) switch
        {
            (not null, not null) => DiagnosticDescriptors.TypeChanged,
            (null, _) when IsRequest => DiagnosticDescriptors.RequestTypeNarrowed,
            (_, null) when !IsRequest => DiagnosticDescriptors.ResponseTypeWidened,
            _ => null,
        };
        if (rule is not null) changes.Break(ChangeKind.Changed, rule, use.Location, use.Name, before, now);
        else changes.Add(ChangeKind.Changed, use.Location, $"{use.Name}: the value is {now} now, which was {before}");
        return false;
    }

    private static string Text(SurfaceMember member) => member.Constant is { } constant ? SurfaceNotation.Quote(constant) : SurfaceNotation.Of(member.Type);
}
