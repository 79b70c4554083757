using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>The notation of serializations that differ from the default of their location (OpenAPI 3.2, section 4.12.2.3).</summary>
internal static class SurfaceSerialization
{
    /// <summary>Returns the notation for a parameter; null for the default serialization.</summary>
    public static string? Of(Parameter parameter)
    {
        if (parameter.ContentType is { } contentType) return contentType;
        return Of(parameter.Style, StyleDefaults.Of(parameter.In), parameter.Explode, IsComposed(parameter.Type), parameter.AllowReserved);
    }

    /// <summary>Returns the notation for a form field; null for the default serialization.</summary>
    public static string? Of(FormField field) => field.ContentTypes is [var contentType] && !contentType.Contains('*', StringComparison.Ordinal)
        ? contentType
        : Of(field.Style, ParameterStyle.Form, field.Explode, IsComposed(field.Type), field.AllowReserved);

    private static string? Of(ParameterStyle style, ParameterStyle usual, bool explode, bool isComposed, bool allowReserved)
    {
        // For a single value, 'explode' has no effect.
        var explodes = explode && (isComposed || style != usual);
        var isUsual = style == usual && (!isComposed || explode == StyleDefaults.Explodes(usual)) && !allowReserved;
        if (isUsual) return null;
        var name = style.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..] + (explodes ? " exploded" : "") + (allowReserved ? " reserved" : "");
    }

    private static bool IsComposed(TypeReference type) => type is not PrimitiveReference;
}
