namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Limits the work of a query: <c>$..*..*..*</c> would otherwise visit each node of a document many times.</summary>
/// <param name="limit">The number of nodes that may be visited.</param>
internal sealed class StepLimit(int limit)
{
    private int _left = limit;

    /// <summary>True if the limit was reached; the result of the query is incomplete.</summary>
    public bool IsReached => _left <= 0;

    /// <summary>Counts a visit; returns false if the limit is reached.</summary>
    public bool Take() => --_left > 0;
}
