using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Something that a caller gives to a request: a parameter, the body, a field of a form.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Type">Its type.</param>
internal sealed record RequestMember(PropertyPlan Property, WireType Type)
{
    /// <summary>The parameter; null for the body and the fields of a form.</summary>
    public Parameter? Parameter { get; init; }

    /// <summary>The field of a form; null for the body and parameters.</summary>
    public FormField? Field { get; init; }

    /// <summary>What the description says about it.</summary>
    public required Documentation Documentation { get; init; }

    /// <summary>What is said where the description says nothing.</summary>
    public required string Fallback { get; init; }
}
