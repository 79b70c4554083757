using System.Globalization;

namespace Schematic.Generation.Modules;

/// <summary>Identifies a module. Names are not case-sensitive: on some systems, folder names are not.</summary>
/// <param name="Name">The name in the items or descriptions; versions of one API share it.</param>
/// <param name="Namespace">The namespace that the items state; null if it is derived from the name.</param>
internal sealed record ModuleKey(string Name, string? Namespace)
{
    public bool Equals(ModuleKey? other) =>
        other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name) && StringComparer.Ordinal.Equals(Namespace, other.Namespace);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Name), Namespace);

    /// <summary>Returns the namespace of the module.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="shared">The namespace of the code that all modules share.</param>
    public string NamespaceOf(string module, string shared) => Namespace ?? $"{shared}.{module}";

    /// <summary>Returns true if a namespace of this module is that of another module, contains it, or is within it.</summary>
    public bool Overlaps(string ownNamespace, ModuleKey other, string otherNamespace) =>
        // Namespaces that are derived from names of modules are next to each other.
        (Namespace is not null || other.Namespace is not null)
        && ($"{ownNamespace}.".StartsWith($"{otherNamespace}.", StringComparison.Ordinal) || $"{otherNamespace}.".StartsWith($"{ownNamespace}.", StringComparison.Ordinal));

    /// <summary>Returns the name of each module, with a number appended if modules in several namespaces have the same name.</summary>
    public static IReadOnlyDictionary<ModuleKey, string> Names(IEnumerable<ModuleKey> keys)
    {
        var names = new Dictionary<ModuleKey, string>();
        // The default namespace comes first, because it ends in the module's name.
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
