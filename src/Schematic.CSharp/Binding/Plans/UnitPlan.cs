namespace Schematic.CSharp.Binding.Plans;

/// <summary>A file to be generated.</summary>
/// <param name="FileName">The name of the file within its module's folder.</param>
/// <param name="Template">The name of the template, such as <c>client.scriban</c>.</param>
public abstract record UnitPlan(string FileName, string Template)
{
    /// <summary>True if the file contains code of the project's own, regardless of the template.</summary>
    public bool HasOwnText { get; init; }

    /// <summary>The plan that the template renders: its public properties, with their names in <c>snake_case</c>.</summary>
    internal abstract object Shown { get; }
}

/// <summary>A file to be generated from a plan.</summary>
/// <param name="FileName">The name of the file within its module's folder.</param>
/// <param name="Template">The name of the template, such as <c>client.scriban</c>.</param>
/// <param name="Plan">The plan that the template renders.</param>
public sealed record UnitPlan<TPlan>(string FileName, string Template, TPlan Plan) : UnitPlan(FileName, Template)
    where TPlan : class
{
    internal override object Shown => Plan;
}
