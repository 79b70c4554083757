using System.Globalization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Diagnostics;

/// <summary>An error, warning or message about a location in a file.</summary>
/// <param name="Descriptor">The descriptor of the diagnostic.</param>
/// <param name="Location">The location.</param>
/// <param name="Arguments">The arguments of <see cref="DiagnosticDescriptor.MessageFormat"/>.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    IReadOnlyList<object?> Arguments)
{
    /// <summary>The severity: that of the descriptor, unless strict reading raised it or tolerance lowered it.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.Severity;

    /// <summary>The message, followed by the JSON pointer of its location if there is one.</summary>
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

    // Numbers are not converted to strings: the message formats them.
    private static object? Plain(object? argument) => argument is null or int or long ? argument : PlainText.Of(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");
}
