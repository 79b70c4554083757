using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the <c>Cookie</c> header.</summary>
    Cookie,

    /// <summary>As the whole query string (OpenAPI 3.2).</summary>
    QueryString,
}

/// <summary>How a parameter's value becomes text (OpenAPI 3.2, section 4.12.2.3).</summary>
public enum ParameterStyle
{
    /// <summary>Comma-separated; for paths and headers.</summary>
    Simple,

    /// <summary>Prefixed with a dot; for paths.</summary>
    Label,

    /// <summary>Prefixed with a semicolon and the name; for paths.</summary>
    Matrix,

    /// <summary><c>name=value</c>; for queries and cookies.</summary>
    Form,

    /// <summary>Separated by spaces; for queries.</summary>
    SpaceDelimited,

    /// <summary>Separated by vertical bars; for queries.</summary>
    PipeDelimited,

    /// <summary><c>name[member]=value</c>; for queries.</summary>
    DeepObject,

    /// <summary>Separated by tabs; Swagger 2.0's <c>tsv</c>.</summary>
    TabDelimited,

    /// <summary><c>name=value</c> separated by semicolons and spaces, unescaped; for cookies (OpenAPI 3.2).</summary>
    Cookie,
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Type">The type of its value.</param>
public sealed record Parameter(string Name, ParameterLocation In, TypeReference Type)
{
    /// <summary>Whether every request must carry it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value a server assumes where none is sent; null where none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only value there is, always sent; null where the caller chooses.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>How the value becomes text.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>Whether the members of a list or object become parameters or parts of their own.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters (RFC 3986, section 2.2) stay as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The media type by which the value is serialized instead of <see cref="Style"/>; null for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>A name for code, where the description gives one beside the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>What the parameter means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should no longer set it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}
