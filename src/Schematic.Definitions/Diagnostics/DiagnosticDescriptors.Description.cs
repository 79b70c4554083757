namespace Schematic.Definitions.Diagnostics;

// SCH2xxx: faults of a description.
public static partial class DiagnosticDescriptors
{
    /// <summary>A file is neither a native description nor OpenAPI.</summary>
    public static DiagnosticDescriptor NotAnApiDescription { get; } = Error(
        "SCH2001", "Not an API description", "The file is no API description: it has none of the keys 'api', 'apis', 'openapi' and 'swagger' at its top");
}
