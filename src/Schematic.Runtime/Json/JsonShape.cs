using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>What JSON values of a type look like; tells the branches of a union apart.</summary>
public abstract class JsonShape
{
    /// <summary>The value of <see cref="Fit"/> where the JSON cannot be of this shape.</summary>
    public const int NoFit = 0;

    /// <summary>How well the value at the reader's token fits: <see cref="NoFit"/>, or the more the better.</summary>
    public abstract int Fit(Utf8JsonReader reader, JsonReadContext context);
}
