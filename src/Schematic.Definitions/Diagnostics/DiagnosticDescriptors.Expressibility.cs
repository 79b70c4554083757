namespace Schematic.Definitions.Diagnostics;

// SCH3xxx: constructs that C# cannot express.
public static partial class DiagnosticDescriptors
{
    /// <summary>An operation with responses whose contents differ in kind, such as JSON and bytes; each is the result of a separate method.</summary>
    public static DiagnosticDescriptor ResponseSeparate { get; } = Warning(
        "SCH3101", "Response of a separate method", "The response {0} of '{1}' is the result of a separate method: the kind of its content differs from that of {2}");

    /// <summary>Pagination that refers to values that generated code cannot reach.</summary>
    public static DiagnosticDescriptor PaginationOmitted { get; } = Warning(
        "SCH3102", "Pagination omitted", "No method that enumerates all pages is generated for '{0}': its pagination refers to members or parameters that do not fit");

    /// <summary>A secret that is read from an environment variable of another API or program.</summary>
    public static DiagnosticDescriptor ForeignVariable { get; } = Warning(
        "SCH3330", "Foreign environment variable", "The environment variable '{0}' of the scheme '{1}' does not begin with the name of the API '{2}'; programs that have it set send its value to the API");

    /// <summary>A server that receives credentials over an unencrypted connection.</summary>
    public static DiagnosticDescriptor CredentialsInTheClear { get; } = Warning(
        "SCH3331", "Credentials in the clear", "The credentials of '{0}' are sent in the clear to '{1}'; use https");
}
