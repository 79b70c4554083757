namespace Schematic.Definitions.Model;

/// <summary>Documentation as written, in Markdown by convention.</summary>
/// <param name="Summary">A short summary; null if there is none.</param>
/// <param name="Description">The description; null if there is none.</param>
/// <param name="Url">The URL of further documentation; null if there is none.</param>
public sealed record Documentation(string? Summary, string? Description = null, string? Url = null)
{
    /// <summary>Sentences about the values that are allowed, such as <c>At most 64 characters.</c>; null if the description states no limits.</summary>
    public string? Limits { get; init; }

    /// <summary>True if the description contains no documentation; it may contain limits.</summary>
    public bool IsEmpty => Summary is null && Description is null && Url is null;

    /// <summary>No documentation.</summary>
    public static Documentation None { get; } = new(Summary: null);
}
