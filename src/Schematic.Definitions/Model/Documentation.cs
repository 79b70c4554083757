namespace Schematic.Definitions.Model;

/// <summary>Documentation text, as written: Markdown by convention.</summary>
/// <param name="Summary">One sentence or so; null where none is given.</param>
/// <param name="Description">The long text; null where none is given.</param>
/// <param name="Url">Where more is to be read; null where none is given.</param>
public sealed record Documentation(string? Summary, string? Description = null, string? Url = null)
{
    /// <summary>No documentation.</summary>
    public static Documentation None { get; } = new(Summary: null);
}
