using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The members of an object for whose names the description has patterns, and the other members, which can have any value.</summary>
/// <typeparam name="T">The type of the values that the description states.</typeparam>
public sealed class OpenDictionary<T> : Dictionary<string, T>
{
    /// <summary>Creates an empty dictionary.</summary>
    public OpenDictionary()
    {
    }

    /// <summary>Creates a copy of a dictionary, with its other members.</summary>
    /// <param name="members">The dictionary.</param>
    public OpenDictionary(IReadOnlyDictionary<string, T> members)
        : base(members)
    {
        if (members is not OpenDictionary<T> open) return;
        foreach (var other in open.Others) Others.Add(other.Key, other.Value);
    }

    /// <summary>Gets the members whose values have another type. They are written after those of the dictionary; a name in both is written once.</summary>
    public IDictionary<string, JsonElement> Others { get; } = new Dictionary<string, JsonElement>();
}
