using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads parameters: <c>limit: int = 20</c>, or a mapping.</summary>
internal static class ParameterReader
{
    /// <summary>Reads the parameters of an endpoint or WebSocket endpoint: first those of the path, in the order of the path.</summary>
    public static IReadOnlyList<Parameter> ReadAll(Section section, PathTemplate path)
    {
        var typed = Read(section, "path", ParameterLocation.Path);
        var inPath = path.ParameterNames.Distinct(StringComparer.Ordinal)
            .Select(name => typed.FirstOrDefault(parameter => parameter.Name == name) ?? Untyped(name, section.Node.Location)).ToList();
        return
        [
            .. inPath,
            .. typed.Except(inPath),
            .. Read(section, "query", ParameterLocation.Query),
            .. Read(section, "headers", ParameterLocation.Header),
            .. Read(section, "cookies", ParameterLocation.Cookie),
        ];
    }

    /// <summary>Reads the parameters of a key.</summary>
    public static IReadOnlyList<Parameter> Read(Section section, string key, ParameterLocation location) =>
        [.. section.Entries(key).Select(entry => Read(entry, location, section.Diagnostics)).OfType<Parameter>()];

    private static Parameter Untyped(string name, SourceLocation location) =>
        new(name, ParameterLocation.Path, TypeReference.String) { IsRequired = true, Location = location };

    private static Parameter? Read(DocumentNode entry, ParameterLocation location, DiagnosticBag diagnostics)
    {
        if (Slot.Read(entry, Keywords.Parameter, diagnostics) is not { } slot) return null;
        var parameter = new Parameter(entry.Key, location, slot.Type)
        {
            IsRequired = location == ParameterLocation.Path || slot.IsRequired,
            Default = slot.Default,
            Constant = slot.Constant,
            Style = StyleDefaults.Of(location),
            Explode = StyleDefaults.Explodes(StyleDefaults.Of(location)),
            CodeName = slot.CodeName,
            Documentation = slot.Documentation,
            IsDeprecated = slot.IsDeprecated,
            Location = entry.KeyLocation,
        };
        if (slot.Section is not { } section) return parameter;
        var style = StyleReader.Read(section, location) ?? parameter.Style;
        return parameter with
        {
            Style = style,
            Explode = section.Boolean("explode") ?? StyleDefaults.Explodes(style),
            AllowReserved = section.Flag("allowReserved"),
            ContentType = section.Text("contentType"),
        };
    }
}
