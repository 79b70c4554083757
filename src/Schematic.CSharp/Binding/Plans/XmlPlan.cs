namespace Schematic.CSharp.Binding.Plans;

/// <summary>The XML of a type, or of a document.</summary>
/// <param name="Name">The name of the property that returns it.</param>
/// <param name="Field">The name of its backing field.</param>
/// <param name="Type">The name of its type in the run-time part.</param>
/// <param name="Start">The expression that creates it, up to its parts.</param>
internal sealed record XmlPlan(string Name, string Field, string Type, string Start)
{
    /// <summary>The expressions for the members of an object or the branches of a union.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The end of the expression after its parts.</summary>
    public string End { get; init; } = "";
}

/// <summary>The class that describes the XML of a module's types.</summary>
internal sealed record XmlHolderPlan : DeclarationPlan
{
    public override string Template => "xml.scriban";

    internal override IEnumerable<string> Runtime => Shapes.Select(shape => shape.Type).Distinct();

    /// <summary>The types and documents.</summary>
    public required IReadOnlyList<XmlPlan> Shapes { get; init; }
}
