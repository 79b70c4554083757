using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The shape of the JSON values of a type, which distinguishes the branches of a union.</summary>
public abstract class JsonShape
{
    /// <summary>The value of <see cref="Fit"/> if the JSON cannot have this shape.</summary>
    public const int NoFit = 0;

    /// <summary>Returns how well the value at the reader's token matches: <see cref="NoFit"/>, or a higher number for a better match.</summary>
    public abstract int Fit(Utf8JsonReader reader, JsonReadContext context);
}
