using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>Who sends a value.</summary>
internal enum Direction
{
    /// <summary>The client: what used to be accepted must still be.</summary>
    Request,

    /// <summary>The server: nothing may arrive that callers do not expect.</summary>
    Response,
}

/// <summary>Where a type is used.</summary>
/// <param name="Direction">Who sends the value.</param>
/// <param name="Name">The place in words, at the beginning of a sentence.</param>
/// <param name="Location">The place in the description.</param>
/// <param name="IsElement">Whether the value is one of many, whose type in C# is an argument of another.</param>
internal sealed record Place(Direction Direction, string Name, SourceLocation Location, bool IsElement = false);
