using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>Reports violations of the specification, unless the readers have already reported the value.</summary>
internal sealed class ValidationReport
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<SourceLocation> _known;

    /// <summary>Creates a report.</summary>
    /// <param name="diagnostics">Receives the diagnostics; already contains those of the readers.</param>
    public ValidationReport(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _known = [.. diagnostics.Diagnostics.Where(found => IsAboutValues(found.Descriptor)).Select(found => found.Location)];
    }

    /// <summary>True if the readers have reported something about the value at a location.</summary>
    public bool IsKnown(SourceLocation location) => _known.Contains(location);

    /// <summary>Reports an error in the document.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceLocation location, params IReadOnlyList<object?> arguments)
    {
        if (!IsKnown(location)) _diagnostics.Report(descriptor, location, arguments);
    }

    private static bool IsAboutValues(DiagnosticDescriptor descriptor) =>
        descriptor == DiagnosticDescriptors.MalformedPart || descriptor == DiagnosticDescriptors.UnknownSchemaType || descriptor == DiagnosticDescriptors.LinkWithoutOperation;
}
