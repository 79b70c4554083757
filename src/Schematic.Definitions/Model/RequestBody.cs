using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The body of a request, in one of several media types.</summary>
/// <param name="Contents">The alternatives, the preferred one first.</param>
public sealed record RequestBody(IReadOnlyList<BodyContent> Contents)
{
    /// <summary>Whether every request must carry a body.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>What the body means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A body in one media type.</summary>
/// <param name="MediaType">The media type with its parameters, such as <c>application/json</c>; a range such as <c>audio/*</c> leaves the choice to the caller.</param>
public abstract record BodyContent(string MediaType);

/// <summary>JSON.</summary>
/// <param name="MediaType">The media type, <c>application/json</c> or one that ends in <c>+json</c>.</param>
/// <param name="Type">The type of the value.</param>
public sealed record JsonBody(string MediaType, TypeReference Type) : BodyContent(MediaType)
{
    /// <summary>Whether a member that is absent means something else than one that is null (RFC 7396).</summary>
    public bool IsMergePatch => MediaType.StartsWith("application/merge-patch+json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>JSON values one after another: JSON Lines and the like.</summary>
/// <param name="MediaType">The media type, such as <c>application/jsonl</c>.</param>
/// <param name="ItemType">The type of each value.</param>
public sealed record JsonLinesBody(string MediaType, TypeReference ItemType) : BodyContent(MediaType);

/// <summary>A form: URL-encoded or multipart.</summary>
/// <param name="MediaType">The media type, <c>application/x-www-form-urlencoded</c> or <c>multipart/*</c>.</param>
/// <param name="Fields">The fields in document order.</param>
public sealed record FormBody(string MediaType, IReadOnlyList<FormField> Fields) : BodyContent(MediaType)
{
    /// <summary>Whether each field is a part of its own (RFC 7578).</summary>
    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Text, sent as it is: plain text, CSV, XML.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record TextBody(string MediaType) : BodyContent(MediaType);

/// <summary>Bytes, sent as they are.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record BinaryBody(string MediaType) : BodyContent(MediaType);

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
