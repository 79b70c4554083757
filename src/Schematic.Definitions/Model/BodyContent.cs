namespace Schematic.Definitions.Model;

/// <summary>A body in one media type. Its kinds are those that <see cref="IBodyVisitor{T}"/> visits.</summary>
/// <param name="MediaType">
/// The media type with its parameters, such as <c>application/json</c>, or a range such as <c>audio/*</c>.
/// </param>
public abstract record BodyContent(string MediaType)
{
    /// <summary>The kind of the content.</summary>
    public abstract ContentKind Kind { get; }

    /// <summary>The media type of this kind of content if the description states none.</summary>
    public abstract string UsualMediaType { get; }

    /// <summary>The media type that is sent unless the caller chooses another: the media type, or one within the range.</summary>
    public string SentMediaType => MediaRanges.Within(MediaType, UsualMediaType);

    /// <summary>The type of the value, or of each value of a sequence; null for content without a type.</summary>
    public virtual TypeReference? ValueType => null;

    /// <summary>The fields of a form in document order; empty for other content.</summary>
    public virtual IReadOnlyList<FormField> FormFields => [];

    /// <summary>The types that the content refers to.</summary>
    public IEnumerable<TypeReference> Uses =>
        ValueType is { } type ? [type] : FormFields.SelectMany(part => part.Headers.Select(header => header.Type).Prepend(part.Type));

    /// <summary>True if an absent member and a null member differ in meaning (RFC 7396).</summary>
    public virtual bool IsMergePatch => false;

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IBodyVisitor<T> visitor);

    /// <summary>Returns the content with changed fields.</summary>
    public virtual BodyContent SelectFields(Func<FormField, FormField> change) => this;

    /// <summary>Returns the content with those form fields for which a condition holds.</summary>
    public virtual BodyContent WhereFields(Func<FormField, bool> condition) => this;
}

/// <summary>Handles every kind of body.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IBodyVisitor<out T>
{
    /// <summary>Handles JSON.</summary>
    T Visit(JsonBody body);

    /// <summary>Handles a sequence of JSON values.</summary>
    T Visit(JsonLinesBody body);

    /// <summary>Handles a form.</summary>
    T Visit(FormBody body);

    /// <summary>Handles XML.</summary>
    T Visit(XmlBody body);

    /// <summary>Handles a string that is sent unchanged.</summary>
    T Visit(TextBody body);

    /// <summary>Handles bytes that are sent unchanged.</summary>
    T Visit(BinaryBody body);
}

/// <summary>JSON.</summary>
/// <param name="MediaType">The media type, <c>application/json</c> or one that ends in <c>+json</c>.</param>
/// <param name="Type">The type of the value.</param>
public sealed record JsonBody(string MediaType, TypeReference Type) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Json;

    /// <inheritdoc/>
    public override string UsualMediaType => "application/json";

    /// <inheritdoc/>
    public override TypeReference ValueType => Type;

    /// <inheritdoc/>
    public override bool IsMergePatch => MediaTypes.EssenceOf(MediaType) is "application/merge-patch+json" or "application/strategic-merge-patch+json";

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A sequence of JSON values: JSON Lines and similar formats.</summary>
/// <param name="MediaType">The media type, such as <c>application/jsonl</c>.</param>
/// <param name="ItemType">The type of each value.</param>
public sealed record JsonLinesBody(string MediaType, TypeReference ItemType) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.JsonLines;

    /// <inheritdoc/>
    public override string UsualMediaType => "application/jsonl";

    /// <inheritdoc/>
    public override TypeReference ValueType => ItemType;

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A form: URL-encoded or multipart.</summary>
/// <param name="MediaType">The media type, <c>application/x-www-form-urlencoded</c> or <c>multipart/*</c>.</param>
/// <param name="Fields">The fields in document order.</param>
public sealed record FormBody(string MediaType, IReadOnlyList<FormField> Fields) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Form;

    /// <inheritdoc/>
    public override string UsualMediaType => IsMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded";

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> FormFields => Fields;

    /// <summary>True if each field is a separate part (RFC 7578).</summary>
    public bool IsMultipart => MediaTypes.KindOf(MediaType) == MediaTypeKind.Multipart;

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override BodyContent SelectFields(Func<FormField, FormField> change) => this with { Fields = [.. Fields.Select(change)] };

    /// <inheritdoc/>
    public override BodyContent WhereFields(Func<FormField, bool> condition) => this with { Fields = [.. Fields.Where(condition)] };
}

/// <summary>XML.</summary>
/// <param name="MediaType">The media type, such as <c>application/xml</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Xml">The representation of the root.</param>
public sealed record XmlBody(string MediaType, TypeReference Type, XmlObject Xml) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Xml;

    /// <inheritdoc/>
    public override string UsualMediaType => "application/xml";

    /// <inheritdoc/>
    public override TypeReference ValueType => Type;

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A string that is sent unchanged: plain text, CSV, XML without a type.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record TextBody(string MediaType) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Text;

    /// <inheritdoc/>
    public override string UsualMediaType => "text/plain";

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Bytes that are sent unchanged.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record BinaryBody(string MediaType) : BodyContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Binary;

    /// <inheritdoc/>
    public override string UsualMediaType => "application/octet-stream";

    /// <inheritdoc/>
    public override T Accept<T>(IBodyVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The kinds of content of requests and responses.</summary>
public enum ContentKind
{
    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>A sequence of JSON values.</summary>
    JsonLines,

    /// <summary>A form.</summary>
    Form,

    /// <summary>An XML document.</summary>
    Xml,

    /// <summary>A string.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,
}
