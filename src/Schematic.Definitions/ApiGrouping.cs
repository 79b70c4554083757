namespace Schematic.Definitions;

/// <summary>The groups of operations, each of which has a client.</summary>
public enum ApiGrouping
{
    /// <summary>The groups that the description states; for a large OpenAPI document without tags, those of <see cref="Path"/>.</summary>
    Automatic,

    /// <summary>The groups that the description states.</summary>
    Tag,

    /// <summary>The static segments of paths.</summary>
    Path,

    /// <summary>None: every operation is a method of the client itself.</summary>
    Flat,
}
