using System.Globalization;

namespace Schematic.Definitions.OpenApi;

/// <summary>Hands out the names of types: those of components stay as they are, others step aside.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    /// <summary>Takes the name of a component, which differs from every other one at least in case or punctuation.</summary>
    public string Reserve(string name)
    {
        if (name.Length == 0) return Claim("Value");
        if (!_taken.Add(name)) return Claim(name);
        _folded.Add(Words.Fold(name));
        return name;
    }

    /// <summary>Takes a name; where it is taken already, the next free number is added.</summary>
    public string Claim(string proposal)
    {
        var name = proposal;
        for (var number = 2; !_folded.Add(Words.Fold(name)); number++)
            name = proposal + number.ToString(CultureInfo.InvariantCulture);
        _taken.Add(name);
        return name;
    }
}
