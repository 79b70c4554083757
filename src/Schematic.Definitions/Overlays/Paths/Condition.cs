using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>The values that a filter refers to.</summary>
/// <param name="Root">The root of the document.</param>
/// <param name="Current">The tested value.</param>
/// <param name="Steps">The work that is allowed.</param>
internal sealed record FilterContext(DocumentNode Root, DocumentNode Current, StepLimit Steps);

/// <summary>A condition of a filter: RFC 9535, section 2.3.5.</summary>
internal abstract record Condition
{
    /// <summary>True if the condition holds.</summary>
    public abstract bool Holds(FilterContext context);
}

/// <summary>Holds if one of several conditions holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<Condition> Conditions) : Condition
{
    public override bool Holds(FilterContext context) => Conditions.Any(condition => condition.Holds(context));
}

/// <summary>Holds if all of several conditions hold.</summary>
internal sealed record AllCondition(IReadOnlyList<Condition> Conditions) : Condition
{
    public override bool Holds(FilterContext context) => Conditions.All(condition => condition.Holds(context));
}

/// <summary>Holds if another condition does not.</summary>
internal sealed record NotCondition(Condition Condition) : Condition
{
    public override bool Holds(FilterContext context) => !Condition.Holds(context);
}

/// <summary>Holds if a query selects something.</summary>
internal sealed record ExistenceCondition(JsonPath Path) : Condition
{
    public override bool Holds(FilterContext context) => Path.Select(context.Root, context.Current, context.Steps).Count > 0;
}

/// <summary>Holds if a string matches a regular expression as a whole, or contains a match.</summary>
internal sealed record MatchCondition(Operand Text, Operand Pattern, bool IsWhole) : Condition
{
    public override bool Holds(FilterContext context) =>
        Text.Value(context).AsString() is { } text && Pattern.Value(context).AsString() is { } pattern
        && context.Steps.TakeText(text) && RegularExpression.Of(pattern, IsWhole, context.Steps) is { } expression && expression.IsMatch(text);
}

/// <summary>Compares two values.</summary>
internal sealed record ComparisonCondition(Operand Left, string Operator, Operand Right) : Condition
{
    public override bool Holds(FilterContext context)
    {
        var (left, right) = (Left.Value(context), Right.Value(context));
        return Operator switch
        {
            "==" => NodeComparison.AreEqual(left, right, context.Steps),
            "!=" => !NodeComparison.AreEqual(left, right, context.Steps),
            "<" => NodeComparison.IsLess(left, right, context.Steps),
            ">" => NodeComparison.IsLess(right, left, context.Steps),
            "<=" => NodeComparison.IsLess(left, right, context.Steps) || NodeComparison.AreEqual(left, right, context.Steps),
            _ => NodeComparison.IsLess(right, left, context.Steps) || NodeComparison.AreEqual(left, right, context.Steps),
        };
    }
}
