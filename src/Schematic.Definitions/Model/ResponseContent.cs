using System.Text.Json.Serialization;

namespace Schematic.Definitions.Model;

/// <summary>A response's content in one media type. Its kinds are those that <see cref="IContentVisitor{T}"/> visits.</summary>
/// <param name="MediaType">The media type; <c>*/*</c> for any.</param>
public abstract record ResponseContent(string MediaType)
{
    /// <summary>The kind of the content.</summary>
    public abstract ContentKind Kind { get; }

    /// <summary>The type of the value; null for content without a type.</summary>
    public virtual TypeReference? ValueType => null;

    /// <summary>The examples of the content.</summary>
    [JsonIgnore]
    public Examples Examples { get; init; }

    /// <summary>True if the content is the same value as the JSON of the response in another format, so that callers need only the JSON.</summary>
    public bool IsEquivalent { get; init; }

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IContentVisitor<T> visitor);
}

/// <summary>Handles every kind of response content.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IContentVisitor<out T>
{
    /// <summary>Handles JSON.</summary>
    T Visit(JsonContent content);

    /// <summary>Handles XML.</summary>
    T Visit(XmlContent content);

    /// <summary>Handles a string that is returned unchanged.</summary>
    T Visit(TextContent content);

    /// <summary>Handles bytes.</summary>
    T Visit(BinaryContent content);
}

/// <summary>JSON.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Type">The type of the value.</param>
public sealed record JsonContent(string MediaType, TypeReference Type) : ResponseContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Json;

    /// <summary>The branch of the union <see cref="Type"/> that the status determines; null if the status does not determine a branch.</summary>
    public TypeReference? Branch { get; init; }

    /// <inheritdoc/>
    public override TypeReference ValueType => Type;

    /// <inheritdoc/>
    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>XML.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Xml">The representation of the root.</param>
public sealed record XmlContent(string MediaType, TypeReference Type, XmlObject Xml) : ResponseContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Xml;

    /// <summary>The branch of the union <see cref="Type"/> that the status determines; null if the status does not determine a branch.</summary>
    public TypeReference? Branch { get; init; }

    /// <summary>The type of the document.</summary>
    [JsonIgnore]
    public TypeReference DocumentType => Branch ?? Type;

    /// <inheritdoc/>
    public override TypeReference ValueType => Type;

    /// <inheritdoc/>
    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A string that is returned unchanged: plain text, CSV, XML without a type.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record TextContent(string MediaType) : ResponseContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Text;

    /// <inheritdoc/>
    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Bytes that are returned as a stream.</summary>
/// <param name="MediaType">The media type.</param>
public sealed record BinaryContent(string MediaType) : ResponseContent(MediaType)
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Binary;

    /// <inheritdoc/>
    public override T Accept<T>(IContentVisitor<T> visitor) => visitor.Visit(this);
}
