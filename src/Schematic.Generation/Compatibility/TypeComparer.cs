using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares types that are used at the same location.</summary>
internal sealed class TypeComparer
{
    private readonly Surface _old;
    private readonly Surface _new;
    private readonly SurfaceChanges _changes;
    private readonly DeclarationComparer _declarations;

    public TypeComparer(Surface old, Surface @new, SurfaceChanges changes)
    {
        (_old, _new, _changes) = (old, @new, changes);
        _declarations = new DeclarationComparer(this, changes);
    }

    /// <summary>Compares two types and all types that they use.</summary>
    public void Compare(TypeReference old, TypeReference @new, TypeUse use)
    {
        (old, @new) = (_old.Resolve(old), _new.Resolve(@new));
        CompareNull(old, @new, use);
        switch (old, @new)
        {
            case (ArrayReference before, ArrayReference now):
                Compare(before.Item, now.Item, use with { Name = $"An item of {Lower(use.Name)}", IsElement = true });
                break;
            case (MapReference before, MapReference now):
                Compare(before.Value, now.Value, use with { Name = $"A value of {Lower(use.Name)}", IsElement = true });
                break;
            case (EmptyableReference before, EmptyableReference now):
                Compare(before.Value, now.Value, use with { IsElement = true });
                break;
            default:
                if (!_declarations.Compare(_old.Declaration(old), _new.Declaration(@new), use.Direction)) Report(Relate(old, @new), old, @new, use);
                break;
        }
    }

    private void CompareNull(TypeReference old, TypeReference @new, TypeUse use)
    {
        if (old.IsNullable == @new.IsNullable || IsAny(old) || IsAny(@new)) return;
        Report(@new.IsNullable ? TypeRelation.Wider : TypeRelation.Narrower, old, @new, use, converts: true);
    }

    private void Report(TypeRelation relation, TypeReference old, TypeReference @new, TypeUse use, bool? converts = null)
    {
        if (relation == TypeRelation.Same) return;
        var (before, now) = (SurfaceNotation.Of(old), SurfaceNotation.Of(@new));
        if (before == now) (before, now) = (Described(before, _old.Declaration(old)), Described(now, _new.Declaration(@new)));
        if (Rule(relation, use.Direction) is { } rule)
        {
            _changes.Break(ChangeKind.Changed, rule, use.Location, use.Name, before, now);
            return;
        }

        // The change is compatible on the wire: a request accepts more values, or a response contains fewer. The C# code may still break.
        var isConverted = converts ?? (!use.IsElement && (use.Direction == Direction.Request ? Converts(old, @new, _new) : Converts(@new, old, _old)));
        if (isConverted) _changes.Add(ChangeKind.Changed, use.Location, $"{use.Name}: the type is '{now}' now, which was '{before}'");
        else _changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeTypeChanged, use.Location, use.Name, before, now);
    }

    /// <summary>Returns the rule that a type change violates, or null; requests and responses are judged in opposite directions.</summary>
    public static DiagnosticDescriptor? Rule(TypeRelation relation, Direction direction) => (relation, direction) switch
    {
        (TypeRelation.Different, _) => DiagnosticDescriptors.TypeChanged,
        (TypeRelation.Narrower, Direction.Request) => DiagnosticDescriptors.RequestTypeNarrowed,
        (TypeRelation.Wider, Direction.Response) => DiagnosticDescriptors.ResponseTypeWidened,
        _ => null,
    };

    private TypeRelation Relate(TypeReference old, TypeReference @new)
    {
        if (old is PrimitiveReference before && @new is PrimitiveReference now) return PrimitiveRelation.Of(before, now);
        if (IsAny(@new)) return TypeRelation.Wider;
        if (IsAny(old)) return TypeRelation.Narrower;
        return (_old.Declaration(old), _new.Declaration(@new)) switch
        {
            (SurfaceEnum values, null) => Values(values, @new) is TypeRelation.Same or TypeRelation.Wider ? TypeRelation.Wider : TypeRelation.Different,
            (null, SurfaceEnum values) => Values(values, old) is TypeRelation.Same or TypeRelation.Wider ? TypeRelation.Narrower : TypeRelation.Different,
            (_, SurfaceUnion union) when union.Branches.Any(branch => IsSame(old, branch.Type)) => TypeRelation.Wider,
            (SurfaceUnion union, _) when union.Branches.Any(branch => IsSame(branch.Type, @new)) => TypeRelation.Narrower,
            (_, _) when @new is EmptyableReference emptyable && IsSame(old, emptyable.Value) => TypeRelation.Wider,
            (_, _) when old is EmptyableReference emptyable && IsSame(emptyable.Value, @new) => TypeRelation.Narrower,
            // Neither name is declared, which is an error in the description that is reported elsewhere.
            (null, null) when old == @new => TypeRelation.Same,
            _ => TypeRelation.Different,
        };
    }

    private static TypeRelation Values(SurfaceEnum values, TypeReference type) =>
        type is PrimitiveReference primitive ? PrimitiveRelation.Of(new PrimitiveReference(values.ValueType), primitive) : TypeRelation.Different;

    private bool IsSame(TypeReference old, TypeReference @new) =>
        SurfaceNotation.Of(_old.Resolve(old) with { IsNullable = false }) == SurfaceNotation.Of(_new.Resolve(@new) with { IsNullable = false });

    // A branch converts to its union, but C# has no user-defined conversions from an interface (C# specification, section 10.5.3).
    private static bool Converts(TypeReference from, TypeReference to, Surface target) =>
        PrimitiveRelation.Converts(from, to) || (to is EmptyableReference && from is not (ArrayReference or MapReference)) || (target.Declaration(to) is SurfaceUnion && from is not (ArrayReference or MapReference));

    // A name may now refer to another kind of type.
    private static string Described(string name, SurfaceType? declaration) => declaration switch
    {
        SurfaceObject => $"{name} (object)",
        SurfaceEnum @enum => $"{name} (enum of {SurfaceNotation.WordOf(@enum.ValueType)})",
        SurfaceUnion => $"{name} (union)",
        _ => name,
    };

    private static bool IsAny(TypeReference type) => type is PrimitiveReference { Kind: PrimitiveKind.Any };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
