using System;
using System.Globalization;

namespace Schematic.Runtime;

public static partial class ApiPager
{
    private static long Number(string token) => long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"'{token}' is not a continuation token of this listing.");

    private static string Token(long number) => number.ToString(CultureInfo.InvariantCulture);
}
