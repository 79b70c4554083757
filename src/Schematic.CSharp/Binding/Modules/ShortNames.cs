using Schematic.CSharp.Binding.Types;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Shortens long names of types that the description does not name. Their names are paths, whose ends say the most.</summary>
internal static class ShortNames
{
    private const int Longest = 40;

    // The lengths of the beginning and the end of a name whose end alone is ambiguous.
    private static readonly (int Start, int End)[] Shapes = [(0, Longest), (16, 24), (24, 16)];

    /// <summary>Returns the short names of types, which do not depend on the order of the types. Names without an unambiguous short form
    /// are missing.</summary>
    /// <param name="types">The types.</param>
    /// <param name="nameOf">Returns the full name of a type.</param>
    public static IReadOnlyDictionary<ModuleType, string> Of(IReadOnlyList<ModuleType> types, Func<ModuleType, string> nameOf)
    {
        var open = types.Where(type => type.Definition.IsDerived && nameOf(type).Length > Longest).ToList();
        var found = new Dictionary<ModuleType, string>();
        if (open.Count == 0) return found;
        var taken = types.Except(open).Select(nameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var (start, end) in Shapes)
        {
            var candidates = open.Select(type => (Type: type, Name: Shortened(nameOf(type), start, end))).ToLookup(candidate => candidate.Name, candidate => candidate.Type, StringComparer.Ordinal);
            foreach (var alike in candidates.Where(alike => alike.Key.Length > 0 && alike.Count() == 1 && !taken.Contains(alike.Key))) found.Add(alike.Single(), alike.Key);
            taken.UnionWith(found.Values);
            open.RemoveAll(found.ContainsKey);
        }

        return found;
    }

    private static string Shortened(string name, int start, int end)
    {
        var words = Enumerable.Range(1, name.Length - 1).Where(index => StartsWord(name, index)).ToList();
        var head = words.LastOrDefault(index => index <= start, 0);
        var tail = words.FirstOrDefault(index => index >= name.Length - end, 0);
        return tail == 0 || (start > 0 && head == 0) ? "" : string.Concat(name.AsSpan(0, head), name.AsSpan(tail));
    }

    private static bool StartsWord(string name, int index) =>
        char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
