using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents;

/// <summary>Why a file or a value is not to be had: a diagnostic that lacks the place of who asked.</summary>
/// <param name="Descriptor">What it is about.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record DocumentFault(DiagnosticDescriptor Descriptor, params IReadOnlyList<object?> Arguments);
