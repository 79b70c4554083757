namespace Schematic.Definitions.Diagnostics;

// SCH1xxx: reading files.
public static partial class DiagnosticDescriptors
{
    /// <summary>A description, or a file that it refers to, does not exist.</summary>
    public static DiagnosticDescriptor FileNotFound { get; } = Error(
        "SCH1001", "File not found", "The file '{0}' does not exist");

    /// <summary>A file exists, but its content cannot be read: it is a directory, locked, too large, or access is denied.</summary>
    public static DiagnosticDescriptor FileNotReadable { get; } = Error(
        "SCH1002", "File not readable", "The file '{0}' cannot be read: {1}");

    /// <summary>The bytes of a file are neither UTF-8 nor UTF-16 with a byte order mark.</summary>
    public static DiagnosticDescriptor UnknownEncoding { get; } = Error(
        "SCH1003", "Unknown encoding", "The file is neither UTF-8 nor UTF-16 with a byte order mark: {0}");

    /// <summary>A character that neither JSON nor YAML allows.</summary>
    public static DiagnosticDescriptor ControlCharacter { get; } = Error(
        "SCH1004", "Control character", "The control character U+{0} is not allowed here");

    /// <summary>A file that contains no value.</summary>
    public static DiagnosticDescriptor EmptyDocument { get; } = Error(
        "SCH1005", "Empty document", "The document is empty");

    /// <summary>A file that is not valid JSON.</summary>
    public static DiagnosticDescriptor InvalidJson { get; } = Error(
        "SCH1006", "Invalid JSON", "The JSON is not valid: {0}");

    /// <summary>A comment in a JSON file.</summary>
    public static DiagnosticDescriptor CommentInJson { get; } = Error(
        "SCH1007", "Comment in JSON", "JSON does not allow comments");

    /// <summary>A comma after the last member or item of a JSON value.</summary>
    public static DiagnosticDescriptor TrailingComma { get; } = Error(
        "SCH1008", "Trailing comma in JSON", "JSON does not allow a comma after the last value");

    /// <summary>A file that is not valid YAML.</summary>
    public static DiagnosticDescriptor InvalidYaml { get; } = Error(
        "SCH1009", "Invalid YAML", "The YAML is not valid: {0}");

    /// <summary>A tab in the indentation of a YAML file.</summary>
    public static DiagnosticDescriptor TabIndentation { get; } = Error(
        "SCH1010", "Tab as indentation", "YAML does not allow tabs as indentation; use spaces");

    /// <summary>More than one YAML document in a file.</summary>
    public static DiagnosticDescriptor SeveralDocuments { get; } = Error(
        "SCH1011", "Several documents in one file", "A second document begins here; a file must contain a single document");

    /// <summary>A key that its mapping already contains.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } = Error(
        "SCH1012", "Duplicate key", "The key '{0}' is already defined in line {1}");

    /// <summary>A YAML mapping or sequence used as a key.</summary>
    public static DiagnosticDescriptor KeyNotScalar { get; } = Error(
        "SCH1013", "Key is not a scalar", "A key must be a scalar, not a mapping or a sequence");

    /// <summary>Mappings and sequences nested beyond the limit.</summary>
    public static DiagnosticDescriptor NestingTooDeep { get; } = Error(
        "SCH1014", "Nesting too deep", "Values are nested more than {0} levels deep");

    /// <summary>A YAML alias without an anchor before it.</summary>
    public static DiagnosticDescriptor UndefinedAlias { get; } = Error(
        "SCH1015", "Undefined alias", "The alias '*{0}' has no anchor '&{0}' before it");

    /// <summary>A YAML alias inside the value that it refers to.</summary>
    public static DiagnosticDescriptor RecursiveAlias { get; } = Error(
        "SCH1016", "Recursive alias", "The alias '*{0}' is inside the value that it refers to");

    /// <summary>YAML aliases that expand to far more values than the document contains.</summary>
    public static DiagnosticDescriptor AliasExpansionTooLarge { get; } = Error(
        "SCH1017", "Alias expansion too large", "The aliases up to this one expand to more than {0} values");

    /// <summary>A YAML merge key whose value has no members.</summary>
    public static DiagnosticDescriptor InvalidMerge { get; } = Error(
        "SCH1018", "Invalid merge key", "The value of the merge key '<<' must be a mapping or a sequence of mappings");

    /// <summary>A YAML tag that has no meaning in a description.</summary>
    public static DiagnosticDescriptor UnknownTag { get; } = Warning(
        "SCH1019", "Unknown tag", "The tag '{0}' is not supported; it is ignored");

    /// <summary>A reference to a document on the network.</summary>
    public static DiagnosticDescriptor RemoteReference { get; } = Error(
        "SCH1020", "Reference to the network", "The reference '{0}' points to the network; a build does not download anything");

    /// <summary>A reference to a file outside the allowed directories.</summary>
    public static DiagnosticDescriptor ReferenceOutside { get; } = Error(
        "SCH1021", "Reference outside the allowed directories", "The reference '{0}' resolves to '{1}', which is outside the allowed directories");

    /// <summary>A reference to a value that does not exist.</summary>
    public static DiagnosticDescriptor UnresolvedReference { get; } = Error(
        "SCH1022", "Unresolved reference", "The reference '{0}' cannot be resolved: {1}");

    /// <summary>A reference whose path is not a valid file path.</summary>
    public static DiagnosticDescriptor InvalidReference { get; } = Error(
        "SCH1023", "Invalid reference", "The reference '{0}' is not valid: {1}");
}
