using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>Finds methods whose parameters no longer have the positions that existing calls use.</summary>
internal static class ParameterPositions
{
    /// <summary>Compares the parameters of an operation's methods.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="old">The parameters for which callers were written, in order.</param>
    /// <param name="new">The current parameters in order.</param>
    /// <param name="locate">Returns the location of a parameter.</param>
    /// <returns>The rule that the change breaks, with its location and arguments; null if existing calls keep their meaning.</returns>
    public static (DiagnosticDescriptor Rule, SourceLocation Location, IReadOnlyList<object?> Arguments)? Compare(
        string operation, IReadOnlyList<string> old, IReadOnlyList<string> @new, Func<string?, SourceLocation> locate)
    {
        var index = old.Zip(@new).TakeWhile(pair => pair.First == pair.Second).Count();
        // Calls of a method that lost its last parameters do not compile.
        if (index == old.Count || index == @new.Count) return null;
        if (!old.Contains(@new[index], StringComparer.Ordinal) && @new.Contains(old[index], StringComparer.Ordinal))
            return (DiagnosticDescriptors.ParameterInserted, locate(@new[index]), [operation, @new[index], old[index]]);
        return (DiagnosticDescriptors.ParametersReordered, locate(null), [operation, string.Join(", ", old), string.Join(", ", @new)]);
    }
}
