namespace Schematic.Definitions.Diagnostics;

// SCH212x and SCH321x: descriptions that are nested too deeply or repeat their own parts too often.
public static partial class DiagnosticDescriptors
{
    /// <summary>A type notation with too many brackets, or aliases, lists and maps nested beyond the limit.</summary>
    public static DiagnosticDescriptor TypeNestingTooDeep { get; } = Error(
        "SCH2120", "Type nested too deep", "The type is nested more than {0} levels deep");

    /// <summary>Objects that include each other beyond the limit.</summary>
    public static DiagnosticDescriptor InclusionTooDeep { get; } = Error(
        "SCH2121", "Inclusion nested too deep", "'{0}' is included through more than {1} objects");

    /// <summary>Groups nested beyond the limit.</summary>
    public static DiagnosticDescriptor GroupTooDeep { get; } = Warning(
        "SCH2122", "Group nested too deep", "'{0}' is more than {1} levels below the top level; treated as a group at the top level");

    /// <summary>Diagnostics with the same code in the same file beyond the limit.</summary>
    public static DiagnosticDescriptor MoreDiagnostics { get; } = Warning(
        "SCH2123", "More diagnostics", "{0} more diagnostics with the code {1} in this file are not shown");

    /// <summary>Objects that include more members than the limit allows.</summary>
    public static DiagnosticDescriptor TooManyIncludedMembers { get; } = Error(
        "SCH2124", "Too many included members", "The objects of the description include more than {0} members of other objects");

    /// <summary>Schemas nested beyond the limit.</summary>
    public static DiagnosticDescriptor SchemaTooDeep { get; } = Warning(
        "SCH3210", "Schema nested too deep", "Schemas are nested more than {0} levels deep; this one is treated as any value");

    /// <summary>Schemas that copy more members and values of other schemas than the size of the document allows.</summary>
    public static DiagnosticDescriptor TooManyCopies { get; } = Warning(
        "SCH3211", "Too many combinations of schemas", "The types of the document have more than {0} members and values, most of them copied from other schemas; this one is treated as any value");
}
