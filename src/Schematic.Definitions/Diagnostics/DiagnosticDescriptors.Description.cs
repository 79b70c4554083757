namespace Schematic.Definitions.Diagnostics;

// SCH2xxx: faults of a description. SCH2001 to SCH2019 are about the native format itself, the others about any API.
public static partial class DiagnosticDescriptors
{
    /// <summary>A file is neither a native description nor OpenAPI.</summary>
    public static DiagnosticDescriptor NotAnApiDescription { get; } = Error(
        "SCH2001", "Not an API description", "The file is no API description: it has none of the keys 'api', 'apis', 'openapi' and 'swagger' at its top");

    /// <summary>A key that a construct of the native format does not know.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } = Error(
        "SCH2002", "Unknown key", "'{0}' is no key of {1}{2}");

    /// <summary>A value of another kind than its key takes.</summary>
    public static DiagnosticDescriptor UnexpectedValue { get; } = Error(
        "SCH2003", "Unexpected value", "Expected {0}, found {1}");

    /// <summary>A key without which a construct of the native format makes no sense.</summary>
    public static DiagnosticDescriptor MissingKey { get; } = Error(
        "SCH2004", "Missing key", "'{1}' is missing: {0} needs it");

    /// <summary>Two keys of which only one can be there.</summary>
    public static DiagnosticDescriptor ConflictingKeys { get; } = Error(
        "SCH2005", "Keys exclude each other", "'{1}' cannot stand beside '{0}'");

    /// <summary>A word that is none of those possible.</summary>
    public static DiagnosticDescriptor UnknownWord { get; } = Error(
        "SCH2006", "Unknown word", "'{0}' is none of {1}{2}");

    /// <summary>A text that the type notation does not know.</summary>
    public static DiagnosticDescriptor InvalidTypeNotation { get; } = Error(
        "SCH2007", "Invalid type notation", "This is no type: {0}");

    /// <summary>A name that the type notation cannot mention.</summary>
    public static DiagnosticDescriptor InvalidTypeName { get; } = Error(
        "SCH2008", "Invalid type name", "'{0}' cannot name a type: a name begins with a letter, goes on with letters, digits, '_', '-' and '.', and is no word of the notation");

    /// <summary>An endpoint without a method and path.</summary>
    public static DiagnosticDescriptor MissingMethod { get; } = Error(
        "SCH2009", "Endpoint without a method", "The endpoint '{0}' has no method: write one such as 'get: /path'");

    /// <summary>A path that cannot be sent.</summary>
    public static DiagnosticDescriptor InvalidPath { get; } = Error(
        "SCH2010", "Invalid path", "The path '{0}' is faulty: {1}");

    /// <summary>A status of a response that is none, or none that fits its key.</summary>
    public static DiagnosticDescriptor InvalidStatus { get; } = Error(
        "SCH2011", "Invalid status", "'{0}' is no status for '{1}': write a code such as 200, a range such as {2}, or for errors 'default'");

    /// <summary>A text that is no authentication policy.</summary>
    public static DiagnosticDescriptor InvalidPolicy { get; } = Error(
        "SCH2012", "Invalid authentication policy", "'{0}' is no policy: write the name of a scheme, with scopes as in 'oauth2(read)', or several joined by '+'");

    /// <summary>Objects that include each other.</summary>
    public static DiagnosticDescriptor CyclicInclusion { get; } = Error(
        "SCH2013", "Cyclic inclusion", "'{0}' includes this object, directly or through others, and cannot be included in it");

    /// <summary>An inclusion of something that has no members.</summary>
    public static DiagnosticDescriptor InclusionOfNoObject { get; } = Error(
        "SCH2014", "Inclusion of no object", "'{0}' is no object: it has no members to include");

    /// <summary>A type that nobody declares.</summary>
    public static DiagnosticDescriptor UnknownType { get; } = Error(
        "SCH2020", "Unknown type", "There is no type '{0}'{1}");
}
