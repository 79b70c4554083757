using System.Globalization;

namespace Schematic.Definitions.Vocabulary;

/// <summary>Names that remain different if case and punctuation are ignored.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Reserves a name, unless one that is equal is already used.</summary>
    public bool Reserve(string name) => _taken.Add(Words.Fold(name));

    /// <summary>Reserves a name and returns it; if it is already used, the next free number is appended.</summary>
    public string Claim(string proposal)
    {
        if (Reserve(proposal)) return proposal;
        // Numbers below this one are taken: a name that is proposed a thousand times is not compared a million times.
        for (var number = _numbers.GetValueOrDefault(proposal, 2); ; number++)
        {
            var name = proposal + number.ToString(CultureInfo.InvariantCulture);
            if (!Reserve(name)) continue;
            _numbers[proposal] = number + 1;
            return name;
        }
    }
}
