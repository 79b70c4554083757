namespace Schematic.Runtime;

/// <summary>The degrees of <see cref="JsonShape.Fit"/>.</summary>
internal static class JsonFit
{
    /// <summary>Matches like any other value.</summary>
    internal const int Loose = 1;

    /// <summary>Has the right kind.</summary>
    internal const int Kind = 2;

    /// <summary>Has the right kind and the string format that the type requires.</summary>
    internal const int Format = 3;

    /// <summary>Is one of the values that the description defines.</summary>
    internal const int Known = 4;
}
