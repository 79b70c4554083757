using System.Collections;
using System.Reflection;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Distinguishes unions with a discriminator from those whose branches differ only in shape.</summary>
internal static class UnionKinds
{
    private const BindingFlags Inner = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>Returns true if a value contains a union of which another branch may match as well.</summary>
    public static bool HasUnclear(object? value) => value switch
    {
        null or string => false,
        IDictionary map => map.Values.Cast<object?>().Any(HasUnclear),
        IEnumerable list => list.Cast<object?>().Any(HasUnclear),
        _ when value.GetType().GetInterfaces().Any(contract => contract.Name == "IUnion") => !IsClear(value.GetType()) || HasUnclear(value.GetType().GetProperty("Value")!.GetValue(value)),
        _ when IsGenerated(value.GetType()) => value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic).Any(property => HasUnclear(property.GetValue(value))),
        _ => false,
    };

    private static bool IsGenerated(Type type) => type.IsClass && type.GetInterfaces().Any(contract => contract.Name.StartsWith("IJsonModel", StringComparison.Ordinal));

    private static bool IsClear(Type union)
    {
        var branches = union.GetField("Branches", Inner)!.GetValue(null)!;
        if (Field(branches, "_discriminator") is null) return false;
        var values = ((IEnumerable)Field(branches, "_branches")!).Cast<object>().Select(branch => (string[])Field(branch, "_discriminatorValues")!).ToList();
        // Of several values that name a branch, the caller has to set the right one.
        return values.TrueForAll(names => names.Length == 1) && values.DistinctBy(names => names[0]).Count() == values.Count;
    }

    private static object? Field(object holder, string name) => holder.GetType().GetField(name, Inner)!.GetValue(holder);
}
