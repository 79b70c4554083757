namespace Schematic.Definitions.Diagnostics;

// SCH3xxx: what C# cannot express.
public static partial class DiagnosticDescriptors
{
    /// <summary>An operation answers in several ways that differ in kind, such as JSON and bytes; only the first is offered.</summary>
    public static DiagnosticDescriptor ResponseLeftOut { get; } = Warning(
        "SCH3101", "Response left out", "The response {0} of '{1}' is left out: its content is of another kind than that of {2}");

    /// <summary>The pagination of an operation leads to values that generated code cannot reach; its pages have to be asked for one by one.</summary>
    public static DiagnosticDescriptor PagesLeftOut { get; } = Warning(
        "SCH3102", "Pages left out", "'{0}' gets no method for all its pages: its pagination names members or parameters that do not fit");
}
