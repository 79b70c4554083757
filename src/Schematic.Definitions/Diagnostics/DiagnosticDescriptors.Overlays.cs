namespace Schematic.Definitions.Diagnostics;

/// <content>Overlays.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>An overlay that does not have the form that the specification requires.</summary>
    public static DiagnosticDescriptor InvalidOverlay { get; } = Error(
        "SCH2170", "Invalid overlay", "{0} must be {1}");

    /// <summary>A key that the Overlay Specification does not define.</summary>
    public static DiagnosticDescriptor UnknownOverlayKey { get; } = Error(
        "SCH2171", "Unknown key in overlay", "'{0}' is not a key of this object of an overlay{1}");

    /// <summary>A query that is not valid.</summary>
    public static DiagnosticDescriptor InvalidJsonPath { get; } = Error(
        "SCH2172", "Invalid JSONPath", "'{0}' is not a JSONPath query: {1}");

    /// <summary>An action whose target selects nothing.</summary>
    public static DiagnosticDescriptor UnmatchedOverlayTarget { get; } = Warning(
        "SCH2173", "Overlay target without a match", "The target '{0}' selects nothing in the description");

    /// <summary>A value that cannot be merged into the selected one.</summary>
    public static DiagnosticDescriptor IncompatibleUpdate { get; } = Error(
        "SCH2174", "Incompatible update", "{0}; values of different kinds cannot be merged");

    /// <summary>A copied value that does not exist or is not unique.</summary>
    public static DiagnosticDescriptor InvalidOverlayCopy { get; } = Error(
        "SCH2175", "Invalid copy", "The query '{0}' of a copy must select one value; it selects {1}");

    /// <summary>An overlay that exceeds a limit.</summary>
    public static DiagnosticDescriptor OverlayLimit { get; } = Error(
        "SCH2176", "Overlay exceeds a limit", "The overlay is not applied completely: {0}");

    /// <summary>Several overlays next to a description, whose order nothing states.</summary>
    public static DiagnosticDescriptor SeveralOverlays { get; } = Error(
        "SCH2177", "Several overlays", "'{0}' and '{1}' are both overlays next to the description; list them in the metadata Overlays, in the order in which they are applied");
}
