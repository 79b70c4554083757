using System;

namespace Schematic.Runtime;

/// <summary>Compares a status with an exact code (<c>404</c>), a range (<c>4XX</c>) or <c>default</c>.</summary>
internal static class StatusPattern
{
    /// <summary>Returns how well a pattern matches: 3 for the exact status, 2 for its range, 1 for any status, 0 for no match.</summary>
    public static int Fit(string pattern, int status) => pattern switch
    {
        "default" => 1,
        [var digit, 'X' or 'x', 'X' or 'x'] => digit - '0' == status / 100 ? 2 : 0,
        _ => int.TryParse(pattern, out var exact) && exact == status ? 3 : 0,
    };

    /// <summary>Returns the first of the items whose patterns match a status best; null if none matches.</summary>
    public static T? Best<T>(T[] items, Func<T, string> pattern, int status)
        where T : class
    {
        var (best, fit) = ((T?)null, 0);
        foreach (var item in items)
            if (Fit(pattern(item), status) is var next && next > fit)
                (best, fit) = (item, next);
        return best;
    }
}
