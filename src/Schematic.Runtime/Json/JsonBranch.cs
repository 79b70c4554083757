using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A branch of a union.</summary>
public sealed class JsonBranch
{
    private readonly string[] _discriminatorValues;

    /// <summary>Declares a branch.</summary>
    /// <param name="codec">How its values are read and written.</param>
    /// <param name="discriminatorValues">The values of the discriminator that choose it; none where its shape does.</param>
    public JsonBranch(JsonCodec codec, params string[] discriminatorValues)
    {
        Codec = codec;
        _discriminatorValues = discriminatorValues;
    }

    /// <summary>Whether an object is of this branch where its discriminator is absent or names none.</summary>
    public bool IsDefault { get; init; }

    internal JsonCodec Codec { get; }

    internal bool HasDiscriminator => _discriminatorValues.Length > 0;

    /// <summary>Whether the discriminator that the reader stands on chooses this branch.</summary>
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
