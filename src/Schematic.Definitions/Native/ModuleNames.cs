using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Native;

/// <summary>Reads the names that the APIs of a module share.</summary>
internal static class ModuleNames
{
    /// <summary>Reads <c>module</c>; null if there is none.</summary>
    public static string? Module(Section document) => Read(document, "module", IsName, DiagnosticDescriptors.InvalidModule);

    /// <summary>Reads <c>requestSuffix</c>; null if there is none.</summary>
    public static string? RequestSuffix(Section api) => Read(api, "requestSuffix", IsSuffix, DiagnosticDescriptors.InvalidRequestSuffix);

    private static string? Read(Section section, string key, Func<string, bool> isValid, DiagnosticDescriptor descriptor)
    {
        if (section.Text(key) is not { } text) return null;
        if (isValid(text)) return text;
        section.Diagnostics.Report(descriptor, section.Value(key)!.Location, text);
        return null;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '-');

    private static bool IsSuffix(string text) => text.Length > 0 && text.All(char.IsLetterOrDigit);
}
