using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>What an endpoint answers with.</summary>
/// <param name="Type">The type of the answer, or of an item of a stream.</param>
/// <param name="Format">The expression for how it is read.</param>
internal sealed record BoundAnswer(CSharpType Type, Expression Format)
{
    /// <summary>Whether there is nothing to give back.</summary>
    public bool IsNone { get; init; }
}
