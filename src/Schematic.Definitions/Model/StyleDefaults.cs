namespace Schematic.Definitions.Model;

/// <summary>How a value becomes text where the description does not state it (OpenAPI 3.2, section 4.12.2.2).</summary>
public static class StyleDefaults
{
    /// <summary>Gets the style of parameters in a location.</summary>
    public static ParameterStyle Of(ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    /// <summary>True if the items of a list and the members of an object become parameters of their own in a style.</summary>
    /// <remarks>A deep object has a parameter for each member by its nature.</remarks>
    public static bool Explodes(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie or ParameterStyle.DeepObject;
}
