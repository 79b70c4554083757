using System;
using System.Text;

namespace Schematic.Runtime;

/// <summary>A branch of a union.</summary>
public sealed class JsonBranch
{
    /// <summary>Declares a branch.</summary>
    /// <param name="codec">How its values are read and written.</param>
    /// <param name="discriminatorValues">The values of the discriminator that choose it; none where its shape does.</param>
    public JsonBranch(JsonCodec codec, params string[] discriminatorValues)
    {
        Codec = codec;
        DiscriminatorValues = Array.ConvertAll(discriminatorValues, Encoding.UTF8.GetBytes);
    }

    internal JsonCodec Codec { get; }

    internal byte[][] DiscriminatorValues { get; }
}
