using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares the parameters of an operation, or its form fields.</summary>
internal sealed class ParameterComparer(TypeComparer types, SurfaceChanges changes, SurfaceOperation operation)
{
    /// <summary>Compares parameters by location and name.</summary>
    public void Compare(IReadOnlyList<SurfaceMember> old, IReadOnlyList<SurfaceMember> @new)
    {
        var known = @new.ToDictionary(parameter => parameter.Key, StringComparer.Ordinal);
        foreach (var before in old)
        {
            if (known.Remove(before.Key, out var now)) Compare(before, now);
            // Callers cannot set a parameter that is not declared in C#.
            else if (before.Code is null) changes.Add(ChangeKind.Removed, operation.Location, $"The {Describe(before)} of '{operation.Id}'");
            else changes.Break(ChangeKind.Removed, DiagnosticDescriptors.ParameterRemoved, operation.Location, operation.Id, Describe(before));
        }

        foreach (var now in known.Values)
        {
            if (IsDemanded(now)) changes.Break(ChangeKind.Added, DiagnosticDescriptors.RequiredParameterAdded, now.Location, operation.Id, Describe(now));
            else changes.Add(ChangeKind.Added, now.Location, $"The {Describe(now)} of '{operation.Id}'");
        }
    }

    private void Compare(SurfaceMember old, SurfaceMember @new)
    {
        if (!old.IsRequired && IsDemanded(@new))
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.ParameterBecameRequired, @new.Location, operation.Id, Describe(@new));
        else if (old.IsRequired && !@new.IsRequired)
            changes.Add(ChangeKind.Changed, @new.Location, $"The {Describe(@new)} of '{operation.Id}' is optional now");
        if (!old.IsDeprecated && @new.IsDeprecated) changes.Add(ChangeKind.Deprecated, @new.Location, $"The {Describe(@new)} of '{operation.Id}'");
        if (old.Code is { } before && @new.Code is { } now && before != now)
            changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, @new.Location, $"The {Describe(@new)} of '{operation.Id}'", before, now);
        if (old.Serialization != @new.Serialization)
        {
            changes.Break(
                ChangeKind.Changed, DiagnosticDescriptors.ParameterSerializedDifferently, @new.Location, operation.Id, Describe(@new), Words(old), Words(@new));
        }

        types.Compare(old.Type, @new.Type, new TypeUse(Direction.Request, $"The {Describe(@new)} of '{operation.Id}'", @new.Location));
    }

    // The client sends a constant without the caller's help.
    private static bool IsDemanded(SurfaceMember parameter) => parameter is { IsRequired: true, Constant: null };

    private static string Words(SurfaceMember parameter) => parameter.Serialization ?? "usual";

    private static string Describe(SurfaceMember parameter) => parameter.In switch
    {
        PartPlan.Field => $"form field '{parameter.Name}'",
        "header" => $"header '{parameter.Name}'",
        "cookie" => $"cookie '{parameter.Name}'",
        var location => $"{location ?? parameter.Name} parameter '{parameter.Name}'",
    };
}
