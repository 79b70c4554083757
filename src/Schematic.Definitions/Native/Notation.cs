using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>What a type notation says, such as <c>Model[]?</c>, <c>int = 20</c> or <c>const message</c>.</summary>
/// <param name="Type">The type.</param>
internal sealed record Notation(TypeReference Type)
{
    /// <summary>Whether the value may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The value where it is absent.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only value there is.</summary>
    public DocumentNode? Constant { get; init; }
}
