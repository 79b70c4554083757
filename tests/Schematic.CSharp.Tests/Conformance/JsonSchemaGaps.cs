namespace Schematic.CSharp.Tests.Conformance;

/// <summary>Valid values of the JSON Schema test suite that generated types do not read, or write differently.</summary>
internal static class JsonSchemaGaps
{
    /// <summary>Gets the names of all of them: file, group and test.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // A keyword for objects, lists or strings implies the type of a schema without one.
        "patternProperties: patternProperties validates properties matching a regex: ignores arrays",
        "patternProperties: patternProperties validates properties matching a regex: ignores strings",
        "patternProperties: patternProperties validates properties matching a regex: ignores other non-objects",
        "additionalProperties: additionalProperties being false does not allow other properties: ignores arrays",
        "additionalProperties: additionalProperties being false does not allow other properties: ignores strings",
        "additionalProperties: additionalProperties being false does not allow other properties: ignores other non-objects",
        "prefixItems: a schema given for prefixItems: JavaScript pseudo-array is valid",
        "date-time: validation of date-time strings: all string formats ignore integers",
        "date-time: validation of date-time strings: all string formats ignore floats",
        "date-time: validation of date-time strings: all string formats ignore objects",
        "date-time: validation of date-time strings: all string formats ignore arrays",
        "date-time: validation of date-time strings: all string formats ignore booleans",
        "date-time: validation of date-time strings: all string formats ignore nulls",
        "date: validation of date strings: all string formats ignore integers",
        "date: validation of date strings: all string formats ignore floats",
        "date: validation of date strings: all string formats ignore objects",
        "date: validation of date strings: all string formats ignore arrays",
        "date: validation of date strings: all string formats ignore booleans",
        "date: validation of date strings: all string formats ignore nulls",
        "duration: validation of duration strings: all string formats ignore integers",
        "duration: validation of duration strings: all string formats ignore floats",
        "duration: validation of duration strings: all string formats ignore objects",
        "duration: validation of duration strings: all string formats ignore arrays",
        "duration: validation of duration strings: all string formats ignore booleans",
        "duration: validation of duration strings: all string formats ignore nulls",
        "email: validation of e-mail addresses: all string formats ignore integers",
        "email: validation of e-mail addresses: all string formats ignore floats",
        "email: validation of e-mail addresses: all string formats ignore objects",
        "email: validation of e-mail addresses: all string formats ignore arrays",
        "email: validation of e-mail addresses: all string formats ignore booleans",
        "email: validation of e-mail addresses: all string formats ignore nulls",
        "time: validation of time strings: all string formats ignore integers",
        "time: validation of time strings: all string formats ignore floats",
        "time: validation of time strings: all string formats ignore objects",
        "time: validation of time strings: all string formats ignore arrays",
        "time: validation of time strings: all string formats ignore booleans",
        "time: validation of time strings: all string formats ignore nulls",
        "uri: validation of URIs: all string formats ignore integers",
        "uri: validation of URIs: all string formats ignore floats",
        "uri: validation of URIs: all string formats ignore objects",
        "uri: validation of URIs: all string formats ignore arrays",
        "uri: validation of URIs: all string formats ignore booleans",
        "uri: validation of URIs: all string formats ignore nulls",
        "uuid: uuid format: all string formats ignore integers",
        "uuid: uuid format: all string formats ignore floats",
        "uuid: uuid format: all string formats ignore objects",
        "uuid: uuid format: all string formats ignore arrays",
        "uuid: uuid format: all string formats ignore booleans",
        "uuid: uuid format: all string formats ignore nulls",

        // Items beyond those that are described are read like those; the lists of several schemas are not merged.
        "prefixItems: additional items are allowed by default: only the first item is validated",
        "unevaluatedItems: unevaluatedItems with nested tuple: with no unevaluated items",
        "unevaluatedItems: unevaluatedItems with nested items: with only (valid) additional items",
        "unevaluatedItems: unevaluatedItems with nested unevaluatedItems: with additional items",
        "unevaluatedItems: unevaluatedItems with if/then/else: when if doesn't match and it has no unevaluated items",

        // A record keeps unknown members only if its schema allows them explicitly.
        "additionalProperties: additionalProperties are allowed by default: additional properties are allowed",
        "unevaluatedProperties: unevaluatedProperties with anyOf: when two match and has no unevaluated properties",

        // The same point in time or id, written in another way.
        "date-time: validation of date-time strings: a valid date-time with a leap second, UTC",
        "date-time: validation of date-time strings: a valid date-time with a leap second, with minus offset",
        "date-time: validation of date-time strings: case-insensitive T and Z",
        "date-time: validation of date-time strings: a second fraction of fifteen nines is valid",
        "uuid: uuid format: all upper-case",
        "uuid: uuid format: mixed case",
    ];
}
