using System;
using System.Text;
using System.Threading;
using System.Xml;

namespace Schematic.Runtime;

public abstract partial class ApiErrorFormat
{
    /// <summary>Creates a format for error responses with an XML body.</summary>
    /// <typeparam name="T">The type of the error.</typeparam>
    /// <param name="status">An exact code, a range or <c>default</c>.</param>
    /// <param name="codec">The codec that reads the error.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="mediaType">The media type, if other formats with the same status have other types.</param>
    /// <returns>The format.</returns>
    public static ApiErrorFormat Xml<T>(string status, JsonCodec<T> codec, XmlMember root, string? mediaType = null) => new XmlErrorFormat<T>(status, codec, root) { MediaType = mediaType };
}

/// <summary>Reads the XML of an error response.</summary>
internal sealed class XmlErrorFormat<T>(string status, JsonCodec<T> codec, XmlMember root) : ApiErrorFormat<T>(status, codec)
{
    private readonly JsonCodec<T> _codec = codec;

    public override bool TryRead(ReadOnlyMemory<byte> body, Encoding? charset, out T? error)
    {
        try
        {
            error = XmlText.Read(body, charset, root, _codec, static _ => JsonReadContext.Tolerant, body.Length, CancellationToken.None);
            return true;
        }
        catch (XmlException)
        {
            error = default;
            return false;
        }
    }
}
