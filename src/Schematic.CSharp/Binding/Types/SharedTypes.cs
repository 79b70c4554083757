using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Finds the types that two APIs of a module define identically, so that their code is generated once.</summary>
internal static class SharedTypes
{
    /// <summary>Gets the names of the types that both lists define with the same members and values, including all referenced types.</summary>
    public static IReadOnlyCollection<string> Between(IReadOnlyList<TypeDefinition> first, IReadOnlyList<TypeDefinition> second)
    {
        if (ReferenceEquals(first, second)) return [.. first.Select(type => type.Name)];

        var known = first.ToDictionary(type => type.Name, TypeShape.Of, StringComparer.Ordinal);
        var alike = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var type in second)
        {
            if (!known.TryGetValue(type.Name, out var other)) continue;
            var shape = TypeShape.Of(type);
            if (shape.Text == other.Text) alike.Add(type.Name, shape.References);
        }

        // A type that refers to a different type is itself different.
        while (alike.Where(type => !type.Value.All(alike.ContainsKey)).Select(type => type.Key).ToList() is { Count: > 0 } different)
            foreach (var name in different) alike.Remove(name);
        return alike.Keys;
    }
}
