namespace Schematic.Definitions.Diagnostics;

// SCH2xxx: errors of a description. SCH2001 to SCH2019 are about the native format, the others about any API.
public static partial class DiagnosticDescriptors
{
    /// <summary>A file that is neither a native description nor OpenAPI.</summary>
    public static DiagnosticDescriptor NotAnApiDescription { get; } = Error(
        "SCH2001", "Not an API description", "The file is not an API description: none of the keys 'api', 'apis', 'openapi' and 'swagger' is at its top level");

    /// <summary>A key that the native format does not define for a construct.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } = Error(
        "SCH2002", "Unknown key", "'{0}' is not a key of {1}{2}");

    /// <summary>A value of a kind that its key does not accept.</summary>
    public static DiagnosticDescriptor UnexpectedValue { get; } = Error(
        "SCH2003", "Unexpected value", "Expected {0}, found {1}");

    /// <summary>A required key is missing.</summary>
    public static DiagnosticDescriptor MissingKey { get; } = Error(
        "SCH2004", "Missing key", "The key '{1}' is missing; {0} requires it");

    /// <summary>Two keys that exclude each other.</summary>
    public static DiagnosticDescriptor ConflictingKeys { get; } = Error(
        "SCH2005", "Mutually exclusive keys", "'{1}' cannot be combined with '{0}'");

    /// <summary>A value that is not one of the allowed words.</summary>
    public static DiagnosticDescriptor UnknownWord { get; } = Error(
        "SCH2006", "Unknown word", "'{0}' is not one of {1}{2}");

    /// <summary>A string that is not valid type notation.</summary>
    public static DiagnosticDescriptor InvalidTypeNotation { get; } = Error(
        "SCH2007", "Invalid type notation", "The type notation is not valid: {0}");

    /// <summary>A name that the type notation cannot refer to.</summary>
    public static DiagnosticDescriptor InvalidTypeName { get; } = Error(
        "SCH2008", "Invalid type name", "'{0}' is not a valid type name; a name starts with a letter, contains letters, digits, '_', '-' and '.', and is not a word of the notation");

    /// <summary>An endpoint without a method and a path.</summary>
    public static DiagnosticDescriptor MissingMethod { get; } = Error(
        "SCH2009", "Endpoint without a method", "The endpoint '{0}' has no method; add one, such as 'get: /path'");

    /// <summary>A path that cannot be sent.</summary>
    public static DiagnosticDescriptor InvalidPath { get; } = Error(
        "SCH2010", "Invalid path", "The path '{0}' is not valid: {1}");

    /// <summary>A status that is not valid, or not valid for its key.</summary>
    public static DiagnosticDescriptor InvalidStatus { get; } = Error(
        "SCH2011", "Invalid status", "'{0}' is not a valid status for '{1}'; use a code such as 200, a range such as {2}, or 'default' for errors");

    /// <summary>A string that is not a valid authentication policy.</summary>
    public static DiagnosticDescriptor InvalidPolicy { get; } = Error(
        "SCH2012", "Invalid authentication policy", "'{0}' is not a valid authentication policy; use the name of a scheme, with scopes as in 'oauth2(read)', or several schemes joined by '+'");

    /// <summary>Objects that include each other.</summary>
    public static DiagnosticDescriptor CyclicInclusion { get; } = Error(
        "SCH2013", "Cyclic inclusion", "'{0}' includes this object, directly or through other objects, and cannot be included in it");

    /// <summary>An inclusion of a type that has no members.</summary>
    public static DiagnosticDescriptor IncludedTypeNotObject { get; } = Error(
        "SCH2014", "Included type is not an object", "'{0}' is not an object; it has no members to include");

    /// <summary>A type that is not declared.</summary>
    public static DiagnosticDescriptor UnknownType { get; } = Error(
        "SCH2020", "Unknown type", "The type '{0}' is not declared{1}");

    /// <summary>Two operations with the same id.</summary>
    public static DiagnosticDescriptor DuplicateOperation { get; } = Error(
        "SCH2021", "Duplicate operation", "The operation '{0}' is already declared in line {1}");

    /// <summary>Two operations with the same method and path.</summary>
    public static DiagnosticDescriptor DuplicateRoute { get; } = Warning(
        "SCH2022", "Duplicate method and path", "'{2}' already sends '{0} {1}'");

    /// <summary>A path parameter that its path does not contain.</summary>
    public static DiagnosticDescriptor ParameterNotInPath { get; } = Error(
        "SCH2023", "Parameter not in the path", "The path '{0}' does not contain the parameter '{1}'{2}");

    /// <summary>A template expression of a path without a declared parameter.</summary>
    public static DiagnosticDescriptor MissingPathParameter { get; } = Error(
        "SCH2024", "Missing path parameter", "The parameter '{1}' of the path '{0}' is not declared");

    /// <summary>Two parameters with the same name in the same location.</summary>
    public static DiagnosticDescriptor DuplicateParameter { get; } = Error(
        "SCH2025", "Duplicate parameter", "The parameter '{0}' is already declared in this location");

    /// <summary>A type with the name of a generated request.</summary>
    public static DiagnosticDescriptor RequestNameTaken { get; } = Error(
        "SCH2026", "Type name used by a request", "'{0}' is the name of the request generated for '{1}'; rename the type or the request");

    /// <summary>A request suffix that cannot end a name.</summary>
    public static DiagnosticDescriptor InvalidRequestSuffix { get; } = Error(
        "SCH2027", "Invalid request suffix", "'{0}' is not a valid request suffix; use letters and digits");

    /// <summary>A module that is not a valid name.</summary>
    public static DiagnosticDescriptor InvalidModule { get; } = Error(
        "SCH2028", "Invalid module", "'{0}' is not a valid module name; a name starts with a letter and contains letters, digits, '_', '-' and '.'");

    /// <summary>Two APIs of a module with the same request suffix.</summary>
    public static DiagnosticDescriptor SameRequestSuffix { get; } = Error(
        "SCH2029", "Same request suffix in one module", "The requests of '{0}' and '{1}', which share a module, both end in '{2}'; set a different 'requestSuffix' for one of them");

    /// <summary>Two APIs of a module with the same name.</summary>
    public static DiagnosticDescriptor DuplicateApiName { get; } = Error(
        "SCH2030", "Duplicate API in one module", "The module has an API '{0}' already");

    /// <summary>Different types of a module with the same name.</summary>
    public static DiagnosticDescriptor TypesDiffer { get; } = Error(
        "SCH2031", "Different types with the same name in one module", "The type '{0}' differs from the type of that name in '{1}', which shares the module");

    /// <summary>A default or constant that is not a value of its type.</summary>
    public static DiagnosticDescriptor DefaultDoesNotFit { get; } = Error(
        "SCH2032", "Value does not fit its type", "'{0}' is not a valid value of this type");

    /// <summary>A default or constant that its enum does not define.</summary>
    public static DiagnosticDescriptor DefaultIsNoValue { get; } = Error(
        "SCH2033", "Value not in its enum", "'{0}' is not a value of '{1}'{2}");

    /// <summary>Pagination by a parameter that the operation does not define.</summary>
    public static DiagnosticDescriptor UnknownPageParameter { get; } = Error(
        "SCH2034", "Unknown page parameter", "The operation does not define the parameter '{0}'{1}");

    /// <summary>Pagination by a member that the response does not define.</summary>
    public static DiagnosticDescriptor UnknownPageMember { get; } = Error(
        "SCH2035", "Unknown page member", "The response does not define the member '{0}'");

    /// <summary>Pagination of a response that is not JSON.</summary>
    public static DiagnosticDescriptor PagesWithoutContent { get; } = Error(
        "SCH2036", "Pages without JSON", "The operation has pages, but its response is not JSON");

    /// <summary>Pagination whose items are not a list.</summary>
    public static DiagnosticDescriptor PagesWithoutItems { get; } = Error(
        "SCH2037", "Page items are not a list", "The items of a page must be a list; '{0}' is not a list");

    /// <summary>A stream requested by a member that the body does not define.</summary>
    public static DiagnosticDescriptor UnknownStreamFlag { get; } = Error(
        "SCH2038", "Unknown stream member", "The body does not define a boolean member '{0}' that requests the stream");

    /// <summary>A branch that no value of the discriminator selects.</summary>
    public static DiagnosticDescriptor BranchWithoutValue { get; } = Warning(
        "SCH2039", "Branch without a discriminator value", "No value of '{1}' selects '{0}'; the branch is selected by its shape");

    /// <summary>A value of the discriminator that selects two branches.</summary>
    public static DiagnosticDescriptor DuplicateBranchValue { get; } = Warning(
        "SCH2040", "Duplicate discriminator value", "The value '{0}' of '{1}' already selects another branch");

    /// <summary>A policy with a scheme that is not declared.</summary>
    public static DiagnosticDescriptor UnknownScheme { get; } = Error(
        "SCH2041", "Unknown authentication scheme", "The authentication scheme '{0}' is not declared{1}");

    /// <summary>An alias of itself.</summary>
    public static DiagnosticDescriptor CyclicAlias { get; } = Error(
        "SCH2042", "Cyclic alias", "The type '{0}' is an alias of itself");

    /// <summary>A value that an enum lists twice.</summary>
    public static DiagnosticDescriptor DuplicateEnumValue { get; } = Warning(
        "SCH2043", "Duplicate enum value", "'{0}' is already a value of '{1}'");

    /// <summary>Two messages with the same name.</summary>
    public static DiagnosticDescriptor DuplicateMessage { get; } = Error(
        "SCH2044", "Duplicate message", "The message '{0}' of '{1}' is already declared");

    /// <summary>A group whose parent is not declared.</summary>
    public static DiagnosticDescriptor UnknownGroup { get; } = Error(
        "SCH2045", "Unknown group", "The group '{0}', the parent of '{1}', is not declared{2}");

    /// <summary>A variable of a server URL that is not declared.</summary>
    public static DiagnosticDescriptor UndeclaredServerVariable { get; } = Warning(
        "SCH2046", "Undeclared server variable", "The variable '{0}' of the URL is not declared");

    /// <summary>A form field whose minimum number of files is greater than its maximum.</summary>
    public static DiagnosticDescriptor ContradictoryCounts { get; } = Error(
        "SCH2047", "Contradictory counts", "The minimum {1} of the field '{0}' is greater than its maximum {2}");

    /// <summary>A pattern of <c>Include</c> or <c>Exclude</c> that matches no operation.</summary>
    public static DiagnosticDescriptor UnmatchedPattern { get; } = Warning(
        "SCH2048", "Pattern without a match", "The pattern '{0}' of Include or Exclude does not match the id, group or path of any operation");

    /// <summary>An entry of an overrides file that is not valid.</summary>
    public static DiagnosticDescriptor InvalidOverride { get; } = Error(
        "SCH2050", "Invalid override", "{0} must be {1}");

    /// <summary>A name in an overrides file that the description does not define.</summary>
    public static DiagnosticDescriptor UnmatchedOverride { get; } = Warning(
        "SCH2051", "Override without a match", "The override of '{1}' in '{0}' matches nothing in the description{2}");

    /// <summary>Overrides that assign one id to two operations.</summary>
    public static DiagnosticDescriptor ConflictingOverride { get; } = Error(
        "SCH2052", "Conflicting override", "'{0}' is already the id of '{1}'");
}
