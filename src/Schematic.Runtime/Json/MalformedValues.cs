namespace Schematic.Runtime;

/// <summary>The handling of values that do not have the format that the description states, such as a date that is not a date.</summary>
public enum MalformedValues
{
    /// <summary>The member keeps its default, as if it were absent: null, or the default of its type if it cannot be null.</summary>
    Tolerate,

    /// <summary>Reading fails with an error that names the member.</summary>
    Fail,
}
