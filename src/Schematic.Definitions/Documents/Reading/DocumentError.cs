using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Reading;

/// <summary>An error of a file or value, without the location of the request for it.</summary>
/// <param name="Descriptor">The descriptor of the diagnostic.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record DocumentError(DiagnosticDescriptor Descriptor, params IReadOnlyList<object?> Arguments);
