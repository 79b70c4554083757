using System.Globalization;
using System.Text.RegularExpressions;

namespace Schematic.Definitions.Vocabulary;

/// <summary>Parses durations such as <c>90s</c>.</summary>
internal static partial class CallDuration
{
    /// <summary>The description of a valid duration, for diagnostics.</summary>
    public const string Form = "a duration of at most 24 days, such as 500ms, 90s, 5m or 1h, or none for no limit";

    // The maximum of .NET timers: 2^31 milliseconds.
    private const decimal Longest = int.MaxValue;

    /// <summary>Returns a duration, <see cref="Timeout.InfiniteTimeSpan"/> for <c>none</c>; null if the string is not a valid one.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (text == "none") return Timeout.InfiniteTimeSpan;
        if (text is null || Expression().Match(text) is not { Success: true } match) return null;
        var unit = match.Groups["unit"].Value switch
        {
            "ms" => 1m,
            "s" => 1000m,
            "m" => 60_000m,
            _ => 3_600_000m,
        };
        var isNumber = decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number <= Longest && number * unit is >= 1 and <= Longest and var length ? TimeSpan.FromMilliseconds((double)length) : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,10}(\.[0-9]{1,3})?) ?(?<unit>ms|s|m|h)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
