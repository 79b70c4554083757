using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>One of several types.</summary>
public interface IUnion
{
    /// <summary>The value of the branch; a <see cref="JsonElement"/> where none fits.</summary>
    object? Value { get; }

    /// <summary>Whether no branch fits: the value is kept as it was read, and written back so.</summary>
    bool IsUnknown { get; }
}
