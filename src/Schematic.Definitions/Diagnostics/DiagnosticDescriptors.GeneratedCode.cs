namespace Schematic.Definitions.Diagnostics;

// SCH5xxx: generated code that does not parse.
public static partial class DiagnosticDescriptors
{
    /// <summary>What a template made is no C#.</summary>
    public static DiagnosticDescriptor GeneratedCodeDoesNotParse { get; } = Error(
        "SCH5001", "Generated code does not parse", "The template '{0}' made text that is no C# at line {1}, column {2}: {3} in '{4}'");
}
