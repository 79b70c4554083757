using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>The direction in which a value is sent.</summary>
internal enum Direction
{
    /// <summary>Sent by the client: values that were accepted must still be accepted.</summary>
    Request,

    /// <summary>Sent by the server: values that callers do not expect must not be sent.</summary>
    Response,
}

/// <summary>A location where a type is used.</summary>
/// <param name="Direction">The direction in which the value is sent.</param>
/// <param name="Name">The phrase for the location at the beginning of a sentence.</param>
/// <param name="Location">The location in the description.</param>
/// <param name="IsElement">True if the value is an element of a collection, whose type in C# is a type argument.</param>
internal sealed record TypeUse(Direction Direction, string Name, SourceLocation Location, bool IsElement = false);
