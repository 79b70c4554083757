using Schematic.CSharp.Binding.Types;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Something that a caller gives to a request: a parameter, the body, a field of a form.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Type">Its type.</param>
internal sealed record RequestMember(PropertyPlan Property, CSharpType Type)
{
    /// <summary>The text of the documentation of method parameters.</summary>
    public required string Summary { get; init; }

    /// <summary>The name that a method's parameter is made of.</summary>
    public required string WireName { get; init; }

    /// <summary>Where the parameter travels; null for the body and its parts.</summary>
    public bool IsBody { get; init; }
}
