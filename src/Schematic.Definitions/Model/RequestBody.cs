using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The body of a request, in one of several media types.</summary>
/// <param name="Contents">The alternatives, the preferred one first.</param>
public sealed record RequestBody(IReadOnlyList<BodyContent> Contents)
{
    /// <summary>True if every request must have a body.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>True if the body is a password or another secret, which is not shown in logs.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The documentation of the body.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Returns the body with changed form fields.</summary>
    public RequestBody SelectFields(Func<FormField, FormField> change) => this with { Contents = [.. Contents.Select(content => content.SelectFields(change))] };

    /// <summary>Returns the body with those form fields for which a condition holds.</summary>
    public RequestBody WhereFields(Func<FormField, bool> condition) => this with { Contents = [.. Contents.Select(content => content.WhereFields(condition))] };
}
