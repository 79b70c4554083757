namespace Schematic.Definitions.Traversal;

/// <summary>
/// Computes a result for nodes that lead to other nodes, such as schemas or types. Each node is visited once, never recursively, and
/// never below <see cref="TraversalLimits.Depth"/>: the work is linear, and neither a cycle nor a long chain exhausts the stack.
/// </summary>
/// <typeparam name="TPlace">The type of the nodes.</typeparam>
/// <typeparam name="TAnswer">The type of the results.</typeparam>
/// <param name="unknown">The result for a node that is being visited, and for nodes below the limit.</param>
/// <param name="ask">Computes the result for a node; uses this walk for the nodes that it leads to.</param>
/// <param name="tooDeep">Called for each node below the limit.</param>
public sealed class Walk<TPlace, TAnswer>(TAnswer unknown, Func<TPlace, TAnswer> ask, Action<TPlace>? tooDeep = null)
    where TPlace : notnull
{
    private readonly Dictionary<TPlace, TAnswer> _answers = [];
    private int _depth;

    /// <summary>The number of nodes that were visited.</summary>
    public int Count => _answers.Count;

    /// <summary>Returns the result for a node.</summary>
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
