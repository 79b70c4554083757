using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The location of a parameter in a request.</summary>
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

    /// <summary>The whole query string (OpenAPI 3.2).</summary>
    QueryString,
}

/// <summary>The serialization of a parameter's value (OpenAPI 3.2, section 4.12.2.3).</summary>
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
/// <param name="In">The location in the request.</param>
/// <param name="Type">The type of the value.</param>
public sealed record Parameter(string Name, ParameterLocation In, TypeReference Type)
{
    /// <summary>True if every request must contain the parameter.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value that the server uses if none is sent; null if none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The least integer that the server accepts; null if none is stated.</summary>
    public decimal? Least { get; init; }

    /// <summary>The only possible value, which is always sent; null if the caller chooses the value.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>The serialization of the value.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>True if the items of a list or the members of an object become separate parameters or parts.</summary>
    public bool Explode { get; init; }

    /// <summary>True if reserved characters (RFC 3986, section 2.2) are not escaped.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The media type in which the value is serialized instead of <see cref="Style"/>; null for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The representation of a value that is an XML document; null for other values.</summary>
    public XmlObject? Xml { get; init; }

    /// <summary>The encodings of members of a whole query string that differ from the default of forms.</summary>
    public IReadOnlyList<FieldEncoding> Encodings { get; init; } = [];

    /// <summary>The name for code, if the description states one in addition to the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>The documentation of the parameter.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if the value is a password or another secret, which is not shown in logs.</summary>
    public bool IsSecret { get; init; }

    /// <summary>True if callers should no longer set the parameter.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}
