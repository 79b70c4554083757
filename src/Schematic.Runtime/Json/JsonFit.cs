namespace Schematic.Runtime;

/// <summary>Degrees of <see cref="JsonShape.Fit"/>.</summary>
internal static class JsonFit
{
    /// <summary>Fits as anything would.</summary>
    internal const int Loose = 1;

    /// <summary>Is of the right kind.</summary>
    internal const int Kind = 2;

    /// <summary>Is of the right kind and has the text that the type demands.</summary>
    internal const int Format = 3;

    /// <summary>Is one of the values that the description names.</summary>
    internal const int Known = 4;
}
