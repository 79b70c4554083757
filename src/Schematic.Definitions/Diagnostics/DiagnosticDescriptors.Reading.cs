namespace Schematic.Definitions.Diagnostics;

// SCH1xxx: reading files.
public static partial class DiagnosticDescriptors
{
    /// <summary>A description or a file it refers to does not exist.</summary>
    public static DiagnosticDescriptor FileNotFound { get; } = Error(
        "SCH1001", "File not found", "The file '{0}' does not exist");

    /// <summary>A file is there, but its content cannot be had: a directory, no permission, locked, too large.</summary>
    public static DiagnosticDescriptor FileNotReadable { get; } = Error(
        "SCH1002", "File not readable", "The file '{0}' cannot be read: {1}");

    /// <summary>The bytes of a file are not text in UTF-8, or in UTF-16 with a byte order mark.</summary>
    public static DiagnosticDescriptor UnknownEncoding { get; } = Error(
        "SCH1003", "Unknown encoding", "The file is neither UTF-8 nor UTF-16 with a byte order mark: {0}");

    /// <summary>A character that neither JSON nor YAML allows.</summary>
    public static DiagnosticDescriptor ControlCharacter { get; } = Error(
        "SCH1004", "Control character", "The control character U+{0} is not allowed here");

    /// <summary>A file without a value in it.</summary>
    public static DiagnosticDescriptor EmptyDocument { get; } = Error(
        "SCH1005", "Empty document", "The document is empty");

    /// <summary>Text that breaks the grammar of JSON.</summary>
    public static DiagnosticDescriptor BrokenJson { get; } = Error(
        "SCH1006", "Broken JSON", "This is not JSON: {0}");

    /// <summary>A comment where JSON has none.</summary>
    public static DiagnosticDescriptor CommentInJson { get; } = Error(
        "SCH1007", "Comment in JSON", "JSON has no comments");

    /// <summary>A comma after the last member or item.</summary>
    public static DiagnosticDescriptor TrailingComma { get; } = Error(
        "SCH1008", "Trailing comma in JSON", "JSON allows no comma after the last value");

    /// <summary>Text that breaks the grammar of YAML.</summary>
    public static DiagnosticDescriptor BrokenYaml { get; } = Error(
        "SCH1009", "Broken YAML", "This is not YAML: {0}");

    /// <summary>A tab where YAML counts blanks.</summary>
    public static DiagnosticDescriptor TabIndentation { get; } = Error(
        "SCH1010", "Tab as indentation", "YAML is indented by blanks; this is a tab");

    /// <summary>More than one YAML document in a file.</summary>
    public static DiagnosticDescriptor SeveralDocuments { get; } = Error(
        "SCH1011", "Several documents in one file", "A second document begins here; a file holds one");

    /// <summary>A key that its mapping holds already.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } = Error(
        "SCH1012", "Duplicate key", "The key '{0}' is there already, in line {1}");

    /// <summary>A YAML mapping or sequence as a key.</summary>
    public static DiagnosticDescriptor KeyNotScalar { get; } = Error(
        "SCH1013", "Key is no scalar", "A key has to be a single value, not a mapping or sequence");

    /// <summary>Mappings and sequences inside each other beyond the limit.</summary>
    public static DiagnosticDescriptor NestingTooDeep { get; } = Error(
        "SCH1014", "Nesting too deep", "Values are nested more than {0} levels deep");

    /// <summary>A YAML alias without an anchor before it.</summary>
    public static DiagnosticDescriptor UndefinedAlias { get; } = Error(
        "SCH1015", "Undefined alias", "There is no anchor '&{0}' before the alias '*{0}'");

    /// <summary>A YAML alias inside the value that it stands for.</summary>
    public static DiagnosticDescriptor RecursiveAlias { get; } = Error(
        "SCH1016", "Recursive alias", "The alias '*{0}' stands inside the value that it stands for");

    /// <summary>YAML aliases that expand to far more than the document holds.</summary>
    public static DiagnosticDescriptor AliasExpansionTooLarge { get; } = Error(
        "SCH1017", "Aliases expand to too much", "The aliases up to this one expand to more than {0} values");

    /// <summary>A YAML merge key over something that has no members.</summary>
    public static DiagnosticDescriptor InvalidMerge { get; } = Error(
        "SCH1018", "Merge of no mapping", "The merge key '<<' takes a mapping or a sequence of mappings");

    /// <summary>A YAML tag without a meaning for descriptions.</summary>
    public static DiagnosticDescriptor UnknownTag { get; } = Warning(
        "SCH1019", "Unknown tag", "The tag '{0}' has no meaning here and is ignored");

    /// <summary>A reference to a document on the network.</summary>
    public static DiagnosticDescriptor RemoteReference { get; } = Error(
        "SCH1020", "Reference to the network", "The reference '{0}' leads to the network; nothing is downloaded");

    /// <summary>A reference to a file where references may not lead.</summary>
    public static DiagnosticDescriptor ReferenceOutside { get; } = Error(
        "SCH1021", "Reference leads outside", "The reference '{0}' leads to '{1}', outside the directories that are allowed");

    /// <summary>A reference to a value that does not exist.</summary>
    public static DiagnosticDescriptor UnresolvedReference { get; } = Error(
        "SCH1022", "Unresolved reference", "The reference '{0}' leads nowhere: {1}");

    /// <summary>A reference whose path no file can have.</summary>
    public static DiagnosticDescriptor InvalidReference { get; } = Error(
        "SCH1023", "Invalid reference", "The reference '{0}' cannot be followed: {1}");
}
