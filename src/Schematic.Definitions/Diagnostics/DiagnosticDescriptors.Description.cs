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

    /// <summary>Two operations of one id.</summary>
    public static DiagnosticDescriptor DuplicateOperation { get; } = Error(
        "SCH2021", "Duplicate operation", "There is an operation '{0}' already, in line {1}");

    /// <summary>Two operations of one method and path.</summary>
    public static DiagnosticDescriptor DuplicateRoute { get; } = Warning(
        "SCH2022", "Duplicate method and path", "'{0} {1}' is what '{2}' sends already");

    /// <summary>A path parameter that the path lacks.</summary>
    public static DiagnosticDescriptor ParameterNotInPath { get; } = Error(
        "SCH2023", "Parameter not in the path", "The path '{0}' has no parameter '{1}'{2}");

    /// <summary>A place in the path for which there is no parameter.</summary>
    public static DiagnosticDescriptor MissingPathParameter { get; } = Error(
        "SCH2024", "Path parameter missing", "The parameter '{1}' of the path '{0}' is not declared");

    /// <summary>Two parameters of one name in one place.</summary>
    public static DiagnosticDescriptor DuplicateParameter { get; } = Error(
        "SCH2025", "Duplicate parameter", "There is a parameter '{0}' in this place already");

    /// <summary>A type with the name of a request.</summary>
    public static DiagnosticDescriptor RequestNameTaken { get; } = Error(
        "SCH2026", "Type named like a request", "'{0}' is the name of the request that is generated for '{1}'; give the type or the request another one");

    /// <summary>A request suffix that cannot end a name.</summary>
    public static DiagnosticDescriptor InvalidRequestSuffix { get; } = Error(
        "SCH2027", "Invalid request suffix", "'{0}' cannot end the names of requests: letters and digits can");

    /// <summary>A module that cannot be a name.</summary>
    public static DiagnosticDescriptor InvalidModule { get; } = Error(
        "SCH2028", "Invalid module", "'{0}' cannot name a module: a name begins with a letter and goes on with letters, digits, '_', '-' and '.'");

    /// <summary>Two APIs of a module with the same request suffix.</summary>
    public static DiagnosticDescriptor SameRequestSuffix { get; } = Error(
        "SCH2029", "Same request suffix in one module", "The requests of '{0}' and of '{1}', which share a module, all end in '{2}'; give one of them a 'requestSuffix' of its own");

    /// <summary>Two APIs of a module with the same name.</summary>
    public static DiagnosticDescriptor DuplicateApiName { get; } = Error(
        "SCH2030", "Duplicate API in one module", "The module has an API '{0}' already");

    /// <summary>Two types of one name in a module.</summary>
    public static DiagnosticDescriptor TypesDiffer { get; } = Error(
        "SCH2031", "Different types of one name in one module", "The type '{0}' differs from the type of that name in '{1}', which shares the module");

    /// <summary>A default or constant that is no value of its type.</summary>
    public static DiagnosticDescriptor DefaultDoesNotFit { get; } = Error(
        "SCH2032", "Value does not fit its type", "'{0}' is no value of this type");

    /// <summary>A default or constant that its enum does not have.</summary>
    public static DiagnosticDescriptor DefaultIsNoValue { get; } = Error(
        "SCH2033", "Value not in its enum", "'{0}' is no value of '{1}'{2}");

    /// <summary>Pagination by a parameter that the operation does not have.</summary>
    public static DiagnosticDescriptor UnknownPageParameter { get; } = Error(
        "SCH2034", "Unknown parameter of pages", "The operation has no parameter '{0}'{1}");

    /// <summary>Pagination by a member that the response does not have.</summary>
    public static DiagnosticDescriptor UnknownPageMember { get; } = Error(
        "SCH2035", "Unknown member of pages", "The response has no member '{0}'");

    /// <summary>Pagination of a response that is no JSON.</summary>
    public static DiagnosticDescriptor PagesWithoutContent { get; } = Error(
        "SCH2036", "Pages without JSON", "The operation has pages, but its response is not JSON");

    /// <summary>Pagination without items.</summary>
    public static DiagnosticDescriptor PagesWithoutItems { get; } = Error(
        "SCH2037", "Pages without items", "The items of a page are to be a list, and '{0}' is none");

    /// <summary>A stream that is asked for by a member that the body does not have.</summary>
    public static DiagnosticDescriptor UnknownStreamFlag { get; } = Error(
        "SCH2038", "Unknown member that asks for a stream", "The body has no boolean member '{0}' to ask for the stream");

    /// <summary>A branch that the discriminator does not choose.</summary>
    public static DiagnosticDescriptor BranchWithoutValue { get; } = Warning(
        "SCH2039", "Branch without a discriminator value", "No value of '{1}' chooses '{0}'; its shape alone will");

    /// <summary>A value of the discriminator that chooses two branches.</summary>
    public static DiagnosticDescriptor DuplicateBranchValue { get; } = Warning(
        "SCH2040", "Duplicate discriminator value", "'{0}' as '{1}' chooses another branch already");

    /// <summary>A policy with a scheme that nobody declares.</summary>
    public static DiagnosticDescriptor UnknownScheme { get; } = Error(
        "SCH2041", "Unknown authentication scheme", "There is no authentication scheme '{0}'{1}");

    /// <summary>An alias of itself.</summary>
    public static DiagnosticDescriptor CyclicAlias { get; } = Error(
        "SCH2042", "Cyclic alias", "The type '{0}' stands for nothing but itself");

    /// <summary>A value that an enum lists twice.</summary>
    public static DiagnosticDescriptor DuplicateEnumValue { get; } = Warning(
        "SCH2043", "Duplicate enum value", "'{0}' is a value of '{1}' already");

    /// <summary>Two messages of one name.</summary>
    public static DiagnosticDescriptor DuplicateMessage { get; } = Error(
        "SCH2044", "Duplicate message", "There is a message '{0}' of '{1}' already");

    /// <summary>A group below one that nobody describes.</summary>
    public static DiagnosticDescriptor UnknownGroup { get; } = Error(
        "SCH2045", "Unknown group", "There is no group '{0}' for '{1}' to be part of{2}");

    /// <summary>A variable of a server's URL that nobody declares.</summary>
    public static DiagnosticDescriptor UndeclaredServerVariable { get; } = Warning(
        "SCH2046", "Undeclared server variable", "The URL has a variable '{0}' that is not declared");

    /// <summary>A form field that takes at least more files than at most.</summary>
    public static DiagnosticDescriptor ContradictoryCounts { get; } = Error(
        "SCH2047", "Contradictory counts", "The field '{0}' takes at least {1} and at most {2} files");

    /// <summary>A pattern of <c>Include</c> or <c>Exclude</c> that no operation matches.</summary>
    public static DiagnosticDescriptor IdlePattern { get; } = Warning(
        "SCH2048", "Pattern without a match", "The pattern '{0}' of Include or Exclude matches no operation's id, group or path");

    /// <summary>Something in a file of overrides that cannot be.</summary>
    public static DiagnosticDescriptor MalformedOverride { get; } = Error(
        "SCH2050", "Malformed override", "{0} has to be {1}");

    /// <summary>A name in a file of overrides that the description does not know.</summary>
    public static DiagnosticDescriptor IdleOverride { get; } = Warning(
        "SCH2051", "Override without a match", "There is nothing under '{0}' that is called '{1}'{2}");

    /// <summary>Overrides that give two operations one id.</summary>
    public static DiagnosticDescriptor ClashingOverride { get; } = Error(
        "SCH2052", "Clashing override", "'{0}' would be the id of '{1}'");
}
