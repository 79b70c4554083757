using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A value of one of several types.</summary>
public interface IUnion
{
    /// <summary>Gets the value of the branch; a <see cref="JsonElement"/> if no branch matches.</summary>
    object? Value { get; }

    /// <summary>True if no branch matches: the value is kept as it was read, and written back unchanged.</summary>
    bool IsUnknown { get; }
}
