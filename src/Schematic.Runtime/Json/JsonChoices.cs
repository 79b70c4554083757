using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The results of the unions inside one value while it is read. A union tries its branches once at each position, however
/// often the branches of the enclosing unions are tried: otherwise hostile input nested n deep would be read 2^n times.</summary>
internal sealed class JsonChoices
{
    // Larger tables are released instead of kept for the next value.
    private const int MaxSpare = 1024;

    private const int MaxPlainDepth = 16;

    private Dictionary<(JsonShape Union, long Position), JsonChoice> _choices = [];
    private Dictionary<(JsonShape Union, long Position), int> _fits = [];
    private int _depth;

    /// <summary>Gets or sets the members and items that were skipped. Only differences matter.</summary>
    public JsonLosses Losses { get; set; }

    /// <summary>True within a union that is read as part of another one.</summary>
    public bool IsNested => _depth > 1;

    /// <summary>True within so many unions that skipping what they contain, again for each of them, would take too long.</summary>
    public bool IsDeep => _depth > MaxPlainDepth && Excerpt is null;

    /// <summary>Gets or sets the copy that is being read; null while the content itself is read.</summary>
    public JsonExcerpt? Excerpt { get; set; }

    /// <summary>Gets or sets the copy of the last deeply nested value.</summary>
    public JsonExcerpt? LastExcerpt { get; set; }

    /// <summary>Enters a union.</summary>
    public void Enter() => _depth++;

    /// <summary>Exits a union; clears all results after the outermost one.</summary>
    public void Exit()
    {
        if (--_depth > 0) return;
        LastExcerpt = null;
        if (_choices.Count > MaxSpare) _choices = [];
        else _choices.Clear();
        if (_fits.Count > MaxSpare) _fits = [];
        else _fits.Clear();
    }

    /// <summary>Returns the offset of the reader's token from the beginning of the content.</summary>
    public long PositionOf(ref Utf8JsonReader reader) => Excerpt is { } excerpt ? excerpt.PositionOf(ref reader) : reader.TokenStartIndex;

    public bool TryFind(JsonShape union, long position, out JsonChoice choice) => _choices.TryGetValue((union, position), out choice);

    public void Remember(JsonShape union, long position, JsonChoice choice) => _choices[(union, position)] = choice;

    public void Forget(JsonShape union, long position) => _choices.Remove((union, position));

    public bool TryFindFit(JsonShape union, long position, out int fit) => _fits.TryGetValue((union, position), out fit);

    public void RememberFit(JsonShape union, long position, int fit) => _fits[(union, position)] = fit;
}

/// <summary>The result of a union for the value at a position.</summary>
/// <param name="Value">The value of a branch; null if no branch matches, and while the value is read.</param>
/// <param name="Losses">The members and items that were skipped.</param>
/// <param name="IsPending">True while the value is read: a branch that leads back to the union at the same position matches nothing.</param>
internal readonly record struct JsonChoice(object? Value, JsonLosses Losses, bool IsPending = false);
