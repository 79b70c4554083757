using System.Text.Json.Serialization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A field of a form.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type of the value; <see cref="PrimitiveKind.File"/> or a list of it for uploads.</param>
public sealed record FormField(string Name, TypeReference Type)
{
    /// <summary>The name of <see cref="IsAdditional">additional fields</see>, and of the list of parts without names.</summary>
    public const string AdditionalName = "*";

    /// <summary>True if the field represents all fields without a declaration, whose names the caller chooses; its type is a map.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>True if the part has no name; a list becomes several parts.</summary>
    public bool IsNameless { get; init; }

    /// <summary>True if every request must contain the field.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value that the server uses if none is sent; null if none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only possible value, which is always sent; null if the caller chooses the value.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>The media types that are accepted for a file, or the one of a serialized part; empty for the default.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>True if the value of a part is the text of its media type, which is not serialized again: a string with a <c>contentMediaType</c>.</summary>
    public bool IsText { get; init; }

    /// <summary>True if the description states the style of a part, which then replaces its media type (OpenAPI 3.1).</summary>
    public bool IsStyled { get; init; }

    /// <summary>The serialization of the value in a URL-encoded form, or of a styled part.</summary>
    public ParameterStyle Style { get; init; } = ParameterStyle.Form;

    /// <summary>True if an object is JSON, although other values have the style (OpenAPI 3.2, section 4.15.1.2).</summary>
    public bool HasJsonObjects { get; init; }

    /// <summary>True if the items of a list or the members of an object become separate fields.</summary>
    public bool Explode { get; init; } = true;

    /// <summary>True if reserved characters are not escaped in a URL-encoded form.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The headers of the part in addition to those that its content requires.</summary>
    public IReadOnlyList<Parameter> Headers { get; init; } = [];

    /// <summary>The minimum number of files.</summary>
    public int? MinimumCount { get; init; }

    /// <summary>The maximum number of files.</summary>
    public int? MaximumCount { get; init; }

    /// <summary>The representation of a field that is an XML document; null for other fields.</summary>
    public XmlObject? Xml { get; init; }

    /// <summary>True if each item of a list is an XML document, not the list (OpenAPI 3.2, section 4.15.1.1).</summary>
    [JsonIgnore]
    public bool HasXmlItems => Xml is { NodeType: null or XmlNodeType.None } && (!IsNameless || Name == AdditionalName);

    /// <summary>The name for code, if the description states one in addition to the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>The documentation of the field.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if the value is a password or another secret, which is not shown in logs.</summary>
    public bool IsSecret { get; init; }

    /// <summary>True if callers should no longer set the field.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}
