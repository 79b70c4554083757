using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A branch of a union.</summary>
public sealed class JsonBranch
{
    private readonly string[] _discriminatorValues;

    /// <summary>Declares a branch.</summary>
    /// <param name="codec">The codec of its values.</param>
    /// <param name="discriminatorValues">The discriminator values that select the branch; none if its shape selects it.</param>
    public JsonBranch(JsonCodec codec, params string[] discriminatorValues)
    {
        Codec = codec;
        _discriminatorValues = discriminatorValues;
    }

    /// <summary>True if the branch is selected for objects whose discriminator is absent or has an unknown value.</summary>
    public bool IsDefault { get; init; }

    /// <summary>True if string representations do not contain the values of the branch.</summary>
    public bool IsSecret { get; init; }

    internal JsonCodec Codec { get; }

    internal bool HasDiscriminator => _discriminatorValues.Length > 0;

    /// <summary>Returns true if the discriminator at the reader's position selects this branch.</summary>
    internal bool IsNamedBy(ref Utf8JsonReader discriminator)
    {
        foreach (var value in _discriminatorValues)
        {
            if (JsonScalar.Is(ref discriminator, value))
                return true;
        }

        return false;
    }
}
