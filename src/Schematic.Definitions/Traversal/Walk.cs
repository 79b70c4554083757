namespace Schematic.Definitions.Traversal;

/// <summary>
/// Answers a question about places that lead to other places, such as schemas or types. Each place is asked once, never within
/// itself, and never below <see cref="TraversalLimits.Depth"/>: the work is linear, and no circle or chain exhausts the stack.
/// </summary>
/// <typeparam name="TPlace">The type of the places.</typeparam>
/// <typeparam name="TAnswer">The type of the answers.</typeparam>
/// <param name="unknown">The answer of a place while it is being asked, and below the limit.</param>
/// <param name="ask">Answers for a place; asks this walk about the places it leads to.</param>
/// <param name="tooDeep">Called with each place below the limit.</param>
public sealed class Walk<TPlace, TAnswer>(TAnswer unknown, Func<TPlace, TAnswer> ask, Action<TPlace>? tooDeep = null)
    where TPlace : notnull
{
    private readonly Dictionary<TPlace, TAnswer> _answers = [];
    private int _depth;

    /// <summary>The number of places that were asked.</summary>
    public int Count => _answers.Count;

    /// <summary>Gets the answer of a place.</summary>
    public TAnswer Of(TPlace place)
    {
        if (_answers.TryGetValue(place, out var known)) return known;
        if (_depth == TraversalLimits.Depth)
        {
            tooDeep?.Invoke(place);
            return unknown;
        }

        _answers.Add(place, unknown);
        _depth++;
        var answer = ask(place);
        _depth--;
        return _answers[place] = answer;
    }
}
