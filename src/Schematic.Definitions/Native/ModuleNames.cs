using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Native;

/// <summary>Reads the names that APIs of one module agree upon.</summary>
internal static partial class ModuleNames
{
    /// <summary>Reads <c>module</c>; null where there is none.</summary>
    public static string? Module(Section document) => Read(document, "module", Name(), DiagnosticDescriptors.InvalidModule);

    /// <summary>Reads <c>requestSuffix</c>; null where there is none.</summary>
    public static string? RequestSuffix(Section api) => Read(api, "requestSuffix", Suffix(), DiagnosticDescriptors.InvalidRequestSuffix);

    private static string? Read(Section section, string key, Regex pattern, DiagnosticDescriptor descriptor)
    {
        if (section.Text(key) is not { } text) return null;
        if (pattern.IsMatch(text)) return text;
        section.Diagnostics.Report(descriptor, section.Value(key)!.Location, text);
        return null;
    }

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{Nd}_.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\p{L}\p{Nd}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
