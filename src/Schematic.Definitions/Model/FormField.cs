using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A field of a form.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type of its value; <see cref="PrimitiveKind.File"/> or a list of it for uploads.</param>
public sealed record FormField(string Name, TypeReference Type)
{
    /// <summary>Whether every request must carry it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value a server assumes where none is sent; null where none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only value there is, always sent; null where the caller chooses.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>The media types accepted for a file, or the one of a part that is serialized; empty for the default.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>How the value becomes text in a URL-encoded form.</summary>
    public ParameterStyle Style { get; init; } = ParameterStyle.Form;

    /// <summary>Whether the members of a list or object become fields of their own.</summary>
    public bool Explode { get; init; } = true;

    /// <summary>Whether reserved characters stay as they are in a URL-encoded form.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The fewest files accepted.</summary>
    public int? MinimumCount { get; init; }

    /// <summary>The most files accepted.</summary>
    public int? MaximumCount { get; init; }

    /// <summary>A name for code, where the description gives one beside the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>What the field means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should no longer set it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}
