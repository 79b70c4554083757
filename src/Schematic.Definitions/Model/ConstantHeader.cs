using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A header whose value is part of the description.</summary>
/// <param name="Name">The field name.</param>
/// <param name="Value">The value.</param>
public sealed record ConstantHeader(string Name, string Value)
{
    /// <summary>The location of the header in the description. Ignored by equality.</summary>
    public SourceLocation Location { get; init; }

    /// <inheritdoc/>
    public bool Equals(ConstantHeader? other) => other is not null && Name == other.Name && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);
}
