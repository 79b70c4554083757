namespace Schematic.Definitions.Diagnostics;

// SCH21xx: errors of an OpenAPI document. SCH32xx: constructs of a document that types and requests cannot express.
public static partial class DiagnosticDescriptors
{
    /// <summary>An OpenAPI version that is not supported.</summary>
    public static DiagnosticDescriptor UnknownOpenApiVersion { get; } = Error(
        "SCH2100", "Unknown OpenAPI version", "'{0}' is not a supported OpenAPI version; the supported versions are 2.0, 3.0, 3.1 and 3.2");

    /// <summary>References that refer to each other without reaching a value.</summary>
    public static DiagnosticDescriptor ReferenceCircle { get; } = Error(
        "SCH2101", "Circular reference", "The reference '{0}' refers to itself");

    /// <summary>A part of an OpenAPI document that does not have the form that the specification requires.</summary>
    public static DiagnosticDescriptor MalformedPart { get; } = Warning(
        "SCH2102", "Invalid value", "{0} must be {1}; the value is ignored");

    /// <summary>A schema that is a part of itself.</summary>
    public static DiagnosticDescriptor TypeContainsItself { get; } = Warning(
        "SCH2103", "Schema contains itself", "The schema '{0}' is part of itself; the part is ignored");

    /// <summary>A <c>type</c> that JSON Schema does not define.</summary>
    public static DiagnosticDescriptor UnknownSchemaType { get; } = Warning(
        "SCH2104", "Unknown JSON Schema type", "'{0}' is not a JSON Schema type; treated as {1}");

    /// <summary>An operation id that is already used, or that differs from another one by case and punctuation only.</summary>
    public static DiagnosticDescriptor DuplicateOperationId { get; } = Warning(
        "SCH2105", "Duplicate operation id", "Operation id '{0}' is already used; renamed to '{1}'");

    /// <summary>A path parameter that is not declared.</summary>
    public static DiagnosticDescriptor UndeclaredPathParameter { get; } = Warning(
        "SCH2106", "Undeclared path parameter", "The path parameter '{0}' is not declared; treated as a string");

    /// <summary>A path parameter that its path does not contain.</summary>
    public static DiagnosticDescriptor UnusedPathParameter { get; } = Warning(
        "SCH2107", "Unused path parameter", "The path does not contain '{{{0}}}'; the parameter is ignored");

    /// <summary>A security requirement whose scheme is not declared.</summary>
    public static DiagnosticDescriptor UnknownSecurityScheme { get; } = Warning(
        "SCH2108", "Unknown security scheme", "The security scheme '{0}' is not declared; the requirement is ignored");

    /// <summary>A default that is not a value of its type.</summary>
    public static DiagnosticDescriptor DefaultDoesNotFitSchema { get; } = Warning(
        "SCH2109", "Default does not fit", "The default '{0}' is not a valid value of its type; it is ignored");

    /// <summary>A link to an operation that does not exist.</summary>
    public static DiagnosticDescriptor LinkWithoutOperation { get; } = Warning(
        "SCH2110", "Link without an operation", "The operation '{0}' of the link '{1}' does not exist");

    /// <summary>A tag whose parent does not exist, or that is its own parent.</summary>
    public static DiagnosticDescriptor UnknownParentTag { get; } = Warning(
        "SCH2111", "Unknown parent tag", "The parent '{0}' of the tag '{1}' does not exist; treated as a tag at the top level");

    /// <summary>A field that its object does not define.</summary>
    public static DiagnosticDescriptor UnknownField { get; } = Warning(
        "SCH2140", "Unknown field", "'{0}' is not a field of the {1} object{2}");

    /// <summary>A required field that is missing.</summary>
    public static DiagnosticDescriptor MissingField { get; } = Warning(
        "SCH2141", "Missing field", "The {0} object requires '{1}'");

    /// <summary>A value that the specification does not allow.</summary>
    public static DiagnosticDescriptor InvalidFieldValue { get; } = Warning(
        "SCH2142", "Invalid field value", "'{0}' must be {1}");

    /// <summary>Fields that are mutually exclusive.</summary>
    public static DiagnosticDescriptor ExclusiveFields { get; } = Warning(
        "SCH2143", "Mutually exclusive fields", "'{0}' and '{1}' are mutually exclusive");

    /// <summary>A field that has no meaning with the other fields of its object.</summary>
    public static DiagnosticDescriptor FieldNotApplicable { get; } = Warning(
        "SCH2144", "Field does not apply", "'{0}' does not apply {1}");

    /// <summary>A key of a map that the specification does not allow.</summary>
    public static DiagnosticDescriptor InvalidKey { get; } = Warning(
        "SCH2145", "Invalid key", "The key '{0}' must be {1}");

    /// <summary>An item that is already in its list.</summary>
    public static DiagnosticDescriptor DuplicateItem { get; } = Warning(
        "SCH2146", "Duplicate item", "'{0}' is already in '{1}', on line {2}");

    /// <summary>Parameters that cannot be in one query string.</summary>
    public static DiagnosticDescriptor ConflictingQueryString { get; } = Warning(
        "SCH2147", "Conflicting query string", "A parameter with 'in: querystring' is not allowed here: {0}");

    /// <summary>An object that has none of the fields of which one is required.</summary>
    public static DiagnosticDescriptor NoneOfFields { get; } = Warning(
        "SCH2148", "None of several fields", "The {0} object requires one of {1}");

    /// <summary>Schemas that apply at the same time and that C# cannot express as one type.</summary>
    public static DiagnosticDescriptor CompositionNotExpressible { get; } = Warning(
        "SCH3200", "Composition not expressible", "The schema is treated as any value: {0}");

    /// <summary>Schemas of an <c>allOf</c> that contradict each other about a member.</summary>
    public static DiagnosticDescriptor ConflictingMembers { get; } = Warning(
        "SCH3201", "Conflicting members", "The schemas of the member '{0}' contradict each other; the first one is used");

    /// <summary>A parameter that a request cannot carry.</summary>
    public static DiagnosticDescriptor ParameterOmitted { get; } = Warning(
        "SCH3202", "Parameter omitted", "The parameter '{0}' is omitted: {1}");

    /// <summary>A media type of a body or response that cannot be written or read.</summary>
    public static DiagnosticDescriptor ContentOmitted { get; } = Warning(
        "SCH3203", "Content omitted", "The content '{0}' is omitted: {1}");

    /// <summary>XML that generated code cannot read or write as the type of its schema.</summary>
    public static DiagnosticDescriptor XmlIsText { get; } = Message(
        "SCH3206", "XML without a type", "The XML of {0} is a string: {1}");

    /// <summary>A <c>$dynamicRef</c> with several possible targets.</summary>
    public static DiagnosticDescriptor AmbiguousDynamicReference { get; } = Warning(
        "SCH3205", "Ambiguous dynamic reference", "The target of '{0}' depends on the schema that refers to it; any value is accepted");

    /// <summary>Schemas of an <c>allOf</c> that no value satisfies.</summary>
    public static DiagnosticDescriptor ContradictingTypes { get; } = Warning(
        "SCH3204", "Contradicting types", "The type '{0}' contradicts the other schemas; the first type is used");
}
