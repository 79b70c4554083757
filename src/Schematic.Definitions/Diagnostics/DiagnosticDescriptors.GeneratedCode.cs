namespace Schematic.Definitions.Diagnostics;

// SCH5xxx: generated code that does not parse.
public static partial class DiagnosticDescriptors
{
    /// <summary>Rendered code that is not valid C#.</summary>
    public static DiagnosticDescriptor GeneratedCodeDoesNotParse { get; } = Error(
        "SCH5001", "Generated code does not parse", "The template '{0}' rendered code that is not valid C# at line {1}, column {2}: {3} in '{4}'");
}
