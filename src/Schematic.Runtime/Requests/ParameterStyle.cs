namespace Schematic.Runtime;

/// <summary>The format of a parameter's value (OpenAPI 3.2, "Style Values").</summary>
public enum ParameterStyle
{
    /// <summary>Comma-separated; for paths and headers (RFC 6570, section 3.2.2).</summary>
    Simple,

    /// <summary>Prefixed with a dot; for paths (RFC 6570, section 3.2.5).</summary>
    Label,

    /// <summary>Prefixed with a semicolon and the name; for paths (RFC 6570, section 3.2.7).</summary>
    Matrix,

    /// <summary><c>name=value</c>; for queries, forms and cookies (RFC 6570, section 3.2.8).</summary>
    Form,

    /// <summary>Separated by spaces; for queries and forms.</summary>
    SpaceDelimited,

    /// <summary>Separated by vertical bars; for queries and forms.</summary>
    PipeDelimited,

    /// <summary><c>name[member]=value</c>, to any depth; the items of a list are numbered. For queries and forms.</summary>
    DeepObject,

    /// <summary>Separated by tabs; for queries and forms (Swagger 2.0's <c>tsv</c>).</summary>
    TabDelimited,

    /// <summary><c>name=value</c> separated by semicolons and spaces; for cookies. Only control characters and semicolons, which would
    /// start another cookie, are escaped.</summary>
    Cookie,

    /// <summary>JSON: a parameter with a content type instead of a style.</summary>
    Json,

    /// <summary>As <see cref="Form"/>, but an object is JSON; for forms (OpenAPI 3.2, section 4.15.1.2).</summary>
    FormOrJson,
}
