namespace Schematic.Definitions.Diagnostics;

// SCH21xx: faults of an OpenAPI document. SCH32xx: what a document says and no type or request can.
public static partial class DiagnosticDescriptors
{
    /// <summary>A version of OpenAPI that is not known.</summary>
    public static DiagnosticDescriptor UnknownOpenApiVersion { get; } = Error(
        "SCH2100", "Unknown version of OpenAPI", "'{0}' is no version of OpenAPI that can be read; those are 2.0, 3.0, 3.1 and 3.2");

    /// <summary>References that lead to each other and to nothing else.</summary>
    public static DiagnosticDescriptor ReferenceCircle { get; } = Error(
        "SCH2101", "References in a circle", "The reference '{0}' leads back to itself");

    /// <summary>A part of an OpenAPI document that has not the form that the specification gives it.</summary>
    public static DiagnosticDescriptor MalformedPart { get; } = Warning(
        "SCH2102", "Malformed part", "{0} has to be {1}; this is ignored");

    /// <summary>A schema that is a part of itself.</summary>
    public static DiagnosticDescriptor TypeContainsItself { get; } = Warning(
        "SCH2103", "Type contains itself", "The schema '{0}' is part of itself; that is ignored");

    /// <summary>A <c>type</c> that JSON Schema does not know.</summary>
    public static DiagnosticDescriptor UnknownSchemaType { get; } = Warning(
        "SCH2104", "Unknown type of JSON Schema", "'{0}' is no type of JSON Schema; it is taken for {1}");

    /// <summary>An id that another operation has, letter for letter or but for case and punctuation.</summary>
    public static DiagnosticDescriptor DuplicateOperationId { get; } = Warning(
        "SCH2105", "Duplicate operation id", "The id '{0}' is that of another operation; this one is called '{1}'");

    /// <summary>A path with a parameter that nothing declares.</summary>
    public static DiagnosticDescriptor UndeclaredPathParameter { get; } = Warning(
        "SCH2106", "Undeclared path parameter", "The path has a parameter '{0}' that the operation does not declare; it is taken for a string");

    /// <summary>A path parameter that the path does not have.</summary>
    public static DiagnosticDescriptor UnusedPathParameter { get; } = Warning(
        "SCH2107", "Unused path parameter", "The path has no '{{{0}}}'; the parameter is ignored");

    /// <summary>A security requirement that names no scheme.</summary>
    public static DiagnosticDescriptor UnknownSecurityScheme { get; } = Warning(
        "SCH2108", "Unknown security scheme", "There is no security scheme '{0}'; the requirement is ignored");

    /// <summary>A default that is no value of its type.</summary>
    public static DiagnosticDescriptor UnfitDefault { get; } = Warning(
        "SCH2109", "Default does not fit", "The default '{0}' is no value of its type; it is ignored");

    /// <summary>A link to an operation that is not there.</summary>
    public static DiagnosticDescriptor LinkWithoutOperation { get; } = Warning(
        "SCH2110", "Link leads nowhere", "There is no operation '{0}' for the link '{1}' to lead to");

    /// <summary>A tag below one that is not there, or below itself.</summary>
    public static DiagnosticDescriptor UnknownParentTag { get; } = Warning(
        "SCH2111", "Unknown parent of a tag", "There is no tag '{0}' above '{1}', which is taken for one at the top");

    /// <summary>Schemas that hold at once and have no type together.</summary>
    public static DiagnosticDescriptor CompositionNotExpressible { get; } = Warning(
        "SCH3200", "Composition not expressible", "This schema is taken for any value: {0}");

    /// <summary>Schemas of an <c>allOf</c> that contradict each other about a member.</summary>
    public static DiagnosticDescriptor ConflictingMembers { get; } = Warning(
        "SCH3201", "Conflicting members", "The schemas that describe the member '{0}' contradict each other; the first one is taken");

    /// <summary>A parameter that no request can carry.</summary>
    public static DiagnosticDescriptor ParameterLeftOut { get; } = Warning(
        "SCH3202", "Parameter left out", "The parameter '{0}' is left out: {1}");

    /// <summary>A media type of a body or response that cannot be written or read.</summary>
    public static DiagnosticDescriptor ContentLeftOut { get; } = Warning(
        "SCH3203", "Content left out", "The content '{0}' is left out: {1}");

    /// <summary>A <c>$dynamicRef</c> that leads to several places.</summary>
    public static DiagnosticDescriptor AmbiguousDynamicReference { get; } = Warning(
        "SCH3205", "Dynamic reference left open", "What '{0}' leads to depends on where it is referred from; any value is taken");

    /// <summary>Schemas of an <c>allOf</c> of which no value can be both.</summary>
    public static DiagnosticDescriptor ContradictingTypes { get; } = Warning(
        "SCH3204", "Contradicting types", "No value is '{0}' and what the schemas beside this one say; the first of them is taken");
}
