namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>A rule about several fields of an object.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Fields">The fields that the rule applies to.</param>
/// <param name="Conditions">The conditions under which the rule applies.</param>
/// <param name="Words">The values that are allowed, or the name of the rule that a value follows.</param>
internal sealed record FieldRule(FieldRuleKind Kind, string[] Fields, FieldCondition[] Conditions, string[] Words);

/// <summary>A condition of a rule.</summary>
/// <param name="Field">The field that is present.</param>
/// <param name="Values">The values of the field that satisfy the condition; empty for any value.</param>
internal sealed record FieldCondition(string Field, string[] Values);

/// <summary>The kinds of rules about several fields, in the words of <see cref="Specification"/>.</summary>
internal enum FieldRuleKind
{
    /// <summary>At most one of the fields is present.</summary>
    Exclusive,

    /// <summary>Exactly one of the fields is present.</summary>
    One,

    /// <summary>At least one of the fields is present.</summary>
    Some,

    /// <summary>The field is a map with one entry.</summary>
    Single,

    /// <summary>The object is not empty.</summary>
    Entries,

    /// <summary>The items of the first field differ in the other fields.</summary>
    Unique,

    /// <summary>The first field is one of the items of the second.</summary>
    Member,

    /// <summary>The fields are present.</summary>
    Requires,

    /// <summary>The fields are absent.</summary>
    Forbids,

    /// <summary>The field has one of the values.</summary>
    Allows,

    /// <summary>The field follows a rule of <see cref="KeyRule"/>.</summary>
    Matches,
}
