using System.Globalization;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The names within one scope of generated code. The first to ask for a name gets it; others get a number.</summary>
internal sealed class NameScope
{
    private static readonly HashSet<string> None = [];

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken;
    private Dictionary<string, int>? _numbers;

    /// <summary>A scope in which some names are not to be had.</summary>
    public NameScope(params IEnumerable<string> reserved)
        : this(None, reserved)
    {
    }

    /// <summary>A scope in which some names are not to be had.</summary>
    /// <param name="common">Those that are reserved in other scopes too, which share the set.</param>
    /// <param name="reserved">Those of this scope.</param>
    public NameScope(HashSet<string> common, IEnumerable<string> reserved) =>
        (_reserved, _taken) = (common, new HashSet<string>(reserved, StringComparer.Ordinal));

    /// <summary>Whether a name is taken.</summary>
    public bool Contains(string name) => _taken.Contains(name) || _reserved.Contains(name);

    /// <summary>Takes a name, or the first free one made of it and a number.</summary>
    public string Add(string preferred)
    {
        if (Take(preferred)) return preferred;
        _numbers ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var stem = char.IsDigit(preferred[^1]) ? preferred + "_" : preferred;
        for (var number = _numbers.GetValueOrDefault(preferred, 2); ; number++)
        {
            var name = stem + number.ToString(CultureInfo.InvariantCulture);
            if (!Take(name)) continue;
            _numbers[preferred] = number + 1;
            return name;
        }
    }

    private bool Take(string name) => !_reserved.Contains(name) && _taken.Add(name);
}
