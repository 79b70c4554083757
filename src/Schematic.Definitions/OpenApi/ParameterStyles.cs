using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Determines how values are serialized, and if lists are exploded: by the declared style, or the default of the location.</summary>
internal static class ParameterStyles
{
    /// <summary>Returns the style of a parameter (OpenAPI 3.2, section 4.12.2.2).</summary>
    public static (ParameterStyle Style, bool Explode) Of(OpenApiContext context, DocumentNode node, ParameterLocation location)
    {
        var usual = StyleDefaults.Of(location);
        if (node.GetText("style") is not { } text) return (usual, StyleDefaults.Explodes(usual));
        if (Parse(text) is { } style)
        {
            // The validator reports a style that the location does not allow.
            if (style is ParameterStyle.Matrix or ParameterStyle.Label && location != ParameterLocation.Path) style = usual;
            return (style, StyleDefaults.Explodes(style));
        }

        context.Malformed(node.Get("style")!, "'style'", "a known style");
        return (usual, StyleDefaults.Explodes(usual));
    }

    /// <summary>Returns the style of a form field (OpenAPI 3.2, section 4.15.1.2); null if the encoding does not specify one.</summary>
    public static (ParameterStyle Style, bool Explode)? OfField(DocumentNode? encoding) =>
        Parse(encoding.GetText("style") ?? "") is { } style ? (style, StyleDefaults.Explodes(style)) : null;

    /// <summary>Returns the style that Swagger 2.0's <c>collectionFormat</c> specifies.</summary>
    public static (ParameterStyle Style, bool Explode) OfCollection(string? format, ParameterLocation location) => format switch
    {
        "ssv" => (ParameterStyle.SpaceDelimited, false),
        "tsv" => (ParameterStyle.TabDelimited, false),
        "pipes" => (ParameterStyle.PipeDelimited, false),
        "multi" => (ParameterStyle.Form, true),
        _ => (StyleDefaults.Of(location), false),
    };

    private static ParameterStyle? Parse(string style) => style switch
    {
        "simple" => ParameterStyle.Simple,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        "form" => ParameterStyle.Form,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        "cookie" => ParameterStyle.Cookie,
        _ => null,
    };
}
