namespace Schematic.Definitions.Model;

/// <summary>The serialization of a member of an object that is sent as a form.</summary>
/// <param name="Name">The name of the member.</param>
public sealed record FieldEncoding(string Name)
{
    /// <summary>The serialization of the value.</summary>
    public ParameterStyle Style { get; init; } = ParameterStyle.Form;

    /// <summary>True if the items of a list or the members of an object become separate fields.</summary>
    public bool Explode { get; init; } = true;

    /// <summary>True if reserved characters are not escaped.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>True if the value is JSON.</summary>
    public bool IsJson { get; init; }
}
