using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads the serialization of values.</summary>
internal static class StyleReader
{
    private static readonly Dictionary<string, ParameterStyle> Styles = new(StringComparer.Ordinal)
    {
        ["simple"] = ParameterStyle.Simple,
        ["label"] = ParameterStyle.Label,
        ["matrix"] = ParameterStyle.Matrix,
        ["form"] = ParameterStyle.Form,
        ["spaceDelimited"] = ParameterStyle.SpaceDelimited,
        ["pipeDelimited"] = ParameterStyle.PipeDelimited,
        ["deepObject"] = ParameterStyle.DeepObject,
    };

    /// <summary>Reads the <c>style</c> of a parameter or form field; null if there is none that is allowed in its location.</summary>
    public static ParameterStyle? Read(Section section, ParameterLocation location)
    {
        if (section.Choice("style", [.. Styles.Keys.Where(style => IsPossible(Styles[style], location))]) is not { } name) return null;
        return Styles[name];
    }

    // OpenAPI 3.2, section 4.12.2.3.
    private static bool IsPossible(ParameterStyle style, ParameterLocation location) => location switch
    {
        ParameterLocation.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix,
        ParameterLocation.Header => style == ParameterStyle.Simple,
        ParameterLocation.Cookie => style == ParameterStyle.Form,
        _ => style is ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.DeepObject,
    };
}
