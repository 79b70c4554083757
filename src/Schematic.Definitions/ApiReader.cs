using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions;

/// <summary>Reads a description in whichever format it is written.</summary>
public static class ApiReader
{
    /// <summary>Reads a description; its content decides about the format.</summary>
    /// <param name="root">The root of the description.</param>
    /// <param name="options">What the project says about it.</param>
    /// <param name="loader">Resolves references.</param>
    /// <param name="diagnostics">Receives what is wrong with the description (SCH2xxx, SCH3xxx).</param>
    /// <returns>The APIs that it describes; none where it is no description.</returns>
    public static IReadOnlyList<ApiDefinition> Read(
        DocumentNode root, ApiReaderOptions options, DocumentLoader loader, DiagnosticBag diagnostics)
    {
        diagnostics.Report(DiagnosticDescriptors.NotAnApiDescription, root.Location);
        return [];
    }
}
