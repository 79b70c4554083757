namespace Schematic.CSharp.Binding;

/// <summary>A file to be generated: a template and what it is to show.</summary>
/// <param name="FileName">The name of the file within its module's folder.</param>
/// <param name="Template">The name of the template, such as <c>client.scriban</c>.</param>
/// <param name="Model">What the template sees: its public properties by their names in <c>snake_case</c>.</param>
public sealed record UnitPlan(string FileName, string Template, object Model)
{
    /// <summary>Whether text of the project's own is in it, whatever the template.</summary>
    public bool HasOwnText { get; init; }
}
