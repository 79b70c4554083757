using System.Globalization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Diagnostics;

/// <summary>Something worth telling about a place in a file.</summary>
/// <param name="Descriptor">What it is about.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Arguments">The arguments of <see cref="DiagnosticDescriptor.MessageFormat"/>.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    IReadOnlyList<object?> Arguments)
{
    /// <summary>The severity, which strict reading may have raised above the descriptor's, and tolerance lowered.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.Severity;

    /// <summary>The message, followed by the JSON pointer of its place where there is one.</summary>
    public string Message
    {
        get
        {
            var text = string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments.Select(Plain)]);
            return Location.Pointer is { Length: > 0 } pointer ? $"{text} [#{PlainText.Of(pointer)}]" : text;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{PlainText.Of(Location.ToString())}: {Severity.ToString().ToLowerInvariant()} {Descriptor.Code}: {Message}";

    // Numbers stay numbers: their formats are the message's.
    private static object? Plain(object? argument) => argument is null or int or long ? argument : PlainText.Of(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");
}
