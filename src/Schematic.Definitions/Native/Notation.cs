using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>A parsed type notation, such as <c>Model[]?</c>, <c>int = 20</c> or <c>const message</c>.</summary>
/// <param name="Type">The type.</param>
internal sealed record Notation(TypeReference Type)
{
    /// <summary>True if the value may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The value if it is absent.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only possible value.</summary>
    public DocumentNode? Constant { get; init; }
}
