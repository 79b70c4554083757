namespace Schematic.Definitions.Overlays.Paths;

/// <summary>
/// Limits the work of queries: <c>$..*..*..*</c> would otherwise visit each node of a document many times, and <c>$..[?$ == $]</c> compare the
/// document with itself for each node.
/// </summary>
/// <param name="limit">The number of nodes that may be visited and compared. Long strings count as several.</param>
internal sealed class StepLimit(int limit)
{
    private const int CharactersPerStep = 32;

    private int _left = limit;

    /// <summary>True if the limit was reached; the result of the query is incomplete.</summary>
    public bool IsReached => _left <= 0;

    /// <summary>Counts a visit; returns false if the limit is reached.</summary>
    public bool Take() => Take(1);

    /// <summary>Counts several visits; returns false if the limit is reached.</summary>
    public bool Take(int count)
    {
        _left = _left > count ? _left - count : 0;
        return _left > 0;
    }

    /// <summary>Counts the work of reading a string; returns false if the limit is reached.</summary>
    public bool TakeText(string text) => Take(1 + (text.Length / CharactersPerStep));

    /// <summary>Ends the work.</summary>
    public void Stop() => _left = 0;
}
