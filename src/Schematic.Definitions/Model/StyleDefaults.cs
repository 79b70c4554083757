namespace Schematic.Definitions.Model;

/// <summary>The defaults for the serialization of values (OpenAPI 3.2, section 4.12.2.2).</summary>
public static class StyleDefaults
{
    /// <summary>Returns the default style of parameters in a location.</summary>
    public static ParameterStyle Of(ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    /// <summary>True if a style by default makes the items of a list and the members of an object separate parameters.</summary>
    /// <remarks>A deep object always has a parameter for each member.</remarks>
    public static bool Explodes(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie or ParameterStyle.DeepObject;
}
