using System.Globalization;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The names within one scope of generated code. The first request for a name gets it; later requests get a number appended.</summary>
internal sealed class NameScope
{
    private static readonly HashSet<string> None = [];

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken;
    private Dictionary<string, int>? _numbers;

    /// <summary>Creates a scope with reserved names.</summary>
    public NameScope(params IEnumerable<string> reserved)
        : this(None, reserved)
    {
    }

    /// <summary>Creates a scope with reserved names.</summary>
    /// <param name="common">The reserved names that this scope shares with others.</param>
    /// <param name="reserved">The reserved names of this scope only.</param>
    public NameScope(HashSet<string> common, IEnumerable<string> reserved) =>
        (_reserved, _taken) = (common, new HashSet<string>(reserved, StringComparer.Ordinal));

    /// <summary>True if a name is taken.</summary>
    public bool Contains(string name) => _taken.Contains(name) || _reserved.Contains(name);

    /// <summary>Reserves a name, or the first free combination of the name and a number, and returns it.</summary>
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
