using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The response of an endpoint.</summary>
/// <param name="Type">The type of the response, or of an item of a stream.</param>
/// <param name="Format">The expression for the format that reads it.</param>
internal sealed record BoundAnswer(CSharpType Type, Expression Format)
{
    /// <summary>True if the response has no content.</summary>
    public bool IsNone { get; init; }
}
