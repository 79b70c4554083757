using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>What the unions inside one value have found out while it is read. A union tries its branches once at each position, however
/// often the branches of the unions around it are tried: otherwise hostile input nested n deep would be read 2^n times.</summary>
internal sealed class JsonChoices
{
    // What more entries took is given back rather than kept for the next value.
    private const int MaxSpare = 1024;

    private Dictionary<(JsonShape Union, long Position), JsonChoice> _choices = [];
    private Dictionary<(JsonShape Union, long Position), int> _fits = [];
    private int _depth;

    /// <summary>How many members were skipped because the description does not know them. Only differences count.</summary>
    public int Losses { get; set; }

    /// <summary>True within a union that is read because of another one.</summary>
    public bool IsNested => _depth > 1;

    /// <summary>Begins to read a union.</summary>
    public void Enter() => _depth++;

    /// <summary>Ends it; after the outermost one all is forgotten.</summary>
    public void Exit()
    {
        if (--_depth > 0) return;
        if (_choices.Count > MaxSpare) _choices = [];
        else _choices.Clear();
        if (_fits.Count > MaxSpare) _fits = [];
        else _fits.Clear();
    }

    public bool TryFind(JsonShape union, long position, out JsonChoice choice) => _choices.TryGetValue((union, position), out choice);

    public void Remember(JsonShape union, long position, JsonChoice choice) => _choices[(union, position)] = choice;

    public void Forget(JsonShape union, long position) => _choices.Remove((union, position));

    public bool TryFindFit(JsonShape union, long position, out int fit) => _fits.TryGetValue((union, position), out fit);

    public void RememberFit(JsonShape union, long position, int fit) => _fits[(union, position)] = fit;
}

/// <summary>What a union has made of the value at a position.</summary>
/// <param name="Value">The value of a branch; null where no branch fits, and while it is read.</param>
/// <param name="Losses">How many members were skipped.</param>
/// <param name="IsPending">True while it is read: a branch that leads back to the union at the same position fits nothing.</param>
internal readonly record struct JsonChoice(object? Value, int Losses, bool IsPending = false);
