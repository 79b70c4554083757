using System.Globalization;

namespace Schematic.Generation.Modules;

/// <summary>What distinguishes a module from all others. Names are the same in any case, as those of their folders are on some systems.</summary>
/// <param name="Name">The name that the items or the descriptions give it; versions of one API have the same.</param>
/// <param name="Namespace">The namespace that its items state; null if it follows from the name.</param>
internal sealed record ModuleKey(string Name, string? Namespace)
{
    public bool Equals(ModuleKey? other) =>
        other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name) && StringComparer.Ordinal.Equals(Namespace, other.Namespace);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Name), Namespace);

    /// <summary>The name of each module: its own, or its own and a number if another module has it in another namespace.</summary>
    public static IReadOnlyDictionary<ModuleKey, string> Names(IEnumerable<ModuleKey> keys)
    {
        var names = new Dictionary<ModuleKey, string>();
        // The default namespace comes first: it ends in the module's name.
        var ordered = keys.Distinct().OrderBy(key => key.Namespace, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal).ToList();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in ordered.Where(key => taken.Add(key.Name))) names.Add(key, key.Name);
        foreach (var key in ordered.Where(key => !names.ContainsKey(key)))
        {
            var number = 2;
            while (!taken.Add(Numbered(key.Name, number))) number++;
            names.Add(key, Numbered(key.Name, number));
        }

        return names;
    }

    private static string Numbered(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{(char.IsAsciiDigit(name[^1]) ? "_" : "")}{number}");
}
