using System;
using System.Threading;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>The XML of the responses with a status, for responses whose status determines their type or their root.</summary>
/// <param name="status">An exact code, a range or <c>default</c>.</param>
/// <param name="codec">The codec of the value: one of the branches of the response's union.</param>
/// <param name="root">The root of the document.</param>
public sealed class ApiStatusXml(string status, JsonCodec codec, XmlMember root)
{
    /// <summary>Gets the status: an exact code (<c>202</c>), a range (<c>2XX</c>) or <c>default</c>.</summary>
    public string Status { get; } = status;

    internal JsonCodec Codec { get; } = codec;

    internal XmlMember Root { get; } = root;
}

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for XML responses whose status determines their type or their root.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <param name="types">The types of the responses. A response with another status is read as the first type that it fits.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> XmlByStatus<T>(JsonCodec<T> codec, string accept, params ApiStatusXml[] types) => new StatusXmlResponseFormat<T>(codec, accept, types, mayBeEmpty: false);

    /// <summary>Creates a format for optional XML responses whose status determines their type or their root: null for an empty body.</summary>
    /// <inheritdoc cref="XmlByStatus"/>
    public static ApiResponseFormat<T?> OptionalXmlByStatus<T>(JsonCodec<T> codec, string accept, params ApiStatusXml[] types) => new StatusXmlResponseFormat<T?>(codec!, accept, types, mayBeEmpty: true);
}

/// <summary>Reads an XML body as the type that the status determines.</summary>
internal sealed class StatusXmlResponseFormat<T>(JsonCodec<T> codec, string accept, ApiStatusXml[] types, bool mayBeEmpty) : XmlBodyFormat<T>(accept, mayBeEmpty)
{
    private protected override T Read(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        StatusPattern.Best(types, static type => type.Status, (int)received.Response.StatusCode) is { } type ? Read(type, received, body, cancellationToken) : ReadAny(received, body, cancellationToken);

    private T ReadAny(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        for (var index = 0; ; index++)
        {
            try
            {
                return Read(types[index], received, body, cancellationToken);
            }
            catch (XmlException) when (index < types.Length - 1)
            {
            }
        }
    }

    // If all responses have the same type, there is no branch to select.
    private T Read(ApiStatusXml type, ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => XmlText.Read(
        body,
        received.Charset,
        type.Root,
        codec,
        length => received.Reading(length, cancellationToken).Expecting(ReferenceEquals(type.Codec, codec) ? null : type.Codec),
        received.Options.MaxResponseBytes,
        cancellationToken);
}
