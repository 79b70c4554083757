using System.Globalization;

namespace Schematic.CSharp.Binding.Names;

/// <summary>The names within one scope of generated code. The first to ask for a name gets it; others get a number.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>A scope in which some names are not to be had.</summary>
    public NameScope(params IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, StringComparer.Ordinal);

    /// <summary>Whether a name is taken.</summary>
    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Takes a name, or the first free one made of it and a number.</summary>
    public string Add(string preferred)
    {
        if (_taken.Add(preferred)) return preferred;
        var stem = char.IsDigit(preferred[^1]) ? preferred + "_" : preferred;
        for (var number = _numbers.GetValueOrDefault(preferred, 2); ; number++)
        {
            var name = stem + number.ToString(CultureInfo.InvariantCulture);
            if (!_taken.Add(name)) continue;
            _numbers[preferred] = number + 1;
            return name;
        }
    }
}
