using System.Globalization;

namespace Schematic.Definitions.OpenApi;

/// <summary>Assigns the names of types. Components keep their names; other types get a number if necessary.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    /// <summary>Reserves the name of a component, which differs from the names of other components at least in case or punctuation.</summary>
    public string Reserve(string name)
    {
        if (name.Length == 0) return Claim("Value");
        if (!_taken.Add(name)) return Claim(name);
        _folded.Add(Words.Fold(name));
        return name;
    }

    /// <summary>Claims a name; if it is already used, the next free number is appended.</summary>
    public string Claim(string proposal)
    {
        var name = proposal;
        for (var number = 2; !_folded.Add(Words.Fold(name)); number++)
            name = proposal + number.ToString(CultureInfo.InvariantCulture);
        _taken.Add(name);
        return name;
    }
}
