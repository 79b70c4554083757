using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>A value that a caller sets on a request: a parameter, the body, or a form field.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Type">Its type.</param>
internal sealed record RequestMember(PropertyPlan Property, WireType Type)
{
    /// <summary>The parameter; null for the body and form fields.</summary>
    public Parameter? Parameter { get; init; }

    /// <summary>The form field; null for the body and parameters.</summary>
    public FormField? Field { get; init; }

    /// <summary>Resolves the links in the documentation.</summary>
    public required LinkResolver Links { get; init; }

    /// <summary>The identity of the value on the wire: its location and name, or the position of a path parameter, whose name is not sent.</summary>
    public required string Key { get; init; }

    /// <summary>True if the record of the API's surface contains it as a parameter of the method.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>True if it is the whole body.</summary>
    public bool IsBody => Key == PartPlan.Body;

    /// <summary>The documentation in the description.</summary>
    public required Documentation Documentation { get; init; }

    /// <summary>The documentation if the description has none.</summary>
    public required string Fallback { get; init; }
}
