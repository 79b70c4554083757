using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The examples of a value in the description, in order. Ignored by equality: two values with other examples are the same.</summary>
/// <param name="nodes">The examples.</param>
public readonly struct Examples(IReadOnlyList<DocumentNode> nodes) : IEquatable<Examples>
{
    /// <summary>The examples.</summary>
    public IReadOnlyList<DocumentNode> Nodes => nodes ?? [];

    /// <summary>Returns true.</summary>
    public static bool operator ==(Examples left, Examples right) => left.Equals(right);

    /// <summary>Returns false.</summary>
    public static bool operator !=(Examples left, Examples right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Examples other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Examples;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
