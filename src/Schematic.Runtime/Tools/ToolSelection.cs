using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>The operations that a language model can call: those that only read, and those that are listed by their whole names.</summary>
public sealed class ToolSelection
{
    private readonly string[] _names;
    private readonly HashSet<string> _unused;

    /// <summary>Creates a selection.</summary>
    /// <param name="names">The names; an asterisk stands for any characters of the name of an operation that only reads. Empty for all operations that only read.</param>
    public ToolSelection(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _unused = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns true if the selection includes an operation.</summary>
    /// <param name="name">The name of the operation's method, with its group.</param>
    /// <param name="isReadOnly">True if the operation only reads.</param>
    public bool Includes(string name, bool isReadOnly)
    {
        if (_names.Length == 0) return isReadOnly;
        var isIncluded = false;
        foreach (var pattern in _names)
        {
            if (!Fits(pattern, name)) continue;
            _unused.Remove(pattern);
            isIncluded |= isReadOnly || !pattern.Contains('*', StringComparison.Ordinal);
        }

        return isIncluded;
    }

    /// <summary>Checks that each name is that of an operation.</summary>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void Check()
    {
        foreach (var name in _unused) throw new ArgumentException($"There is no operation '{name}' that a language model can call.");
    }

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var star = pattern.IndexOf('*');
        if (star < 0) return pattern.Equals(name, StringComparison.OrdinalIgnoreCase);
        if (!name.StartsWith(pattern[..star], StringComparison.OrdinalIgnoreCase)) return false;
        for (var start = star; start <= name.Length; start++)
            if (Fits(pattern[(star + 1)..], name[start..])) return true;
        return false;
    }
}
