using System;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for XML responses.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> Xml<T>(JsonCodec<T> codec, XmlMember root, string accept) => new XmlResponseFormat<T>(codec, root, accept, mayBeEmpty: false);

    /// <summary>Creates a format for optional XML responses: null for an empty body.</summary>
    /// <inheritdoc cref="Xml"/>
    public static ApiResponseFormat<T?> OptionalXml<T>(JsonCodec<T> codec, XmlMember root, string accept) => new XmlResponseFormat<T?>(codec!, root, accept, mayBeEmpty: true);
}

/// <summary>Reads an XML body whose root does not depend on the response.</summary>
internal sealed class XmlResponseFormat<T>(JsonCodec<T> codec, XmlMember root, string accept, bool mayBeEmpty) : XmlBodyFormat<T>(accept, mayBeEmpty)
{
    private protected override T Read(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        XmlText.Read(body, received.Charset, root, codec, length => received.Reading(length, cancellationToken), received.Options.MaxResponseBytes, cancellationToken);
}

/// <summary>Reads an XML body.</summary>
internal abstract class XmlBodyFormat<T>(string accept, bool mayBeEmpty) : ApiResponseFormat<T>(accept)
{
    internal sealed override ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        received.ReadBytesAsync(this, static (format, received, body, token) => format.ReadOrFail(received, body, token), cancellationToken);

    /// <summary>Reads a body that is not empty.</summary>
    /// <exception cref="XmlException">It does not have the type.</exception>
    private protected abstract T Read(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    private T ReadOrFail(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (body.IsEmpty) return mayBeEmpty ? default! : throw received.Unreadable("The body is empty; XML was expected.", body);
        try
        {
            return Read(received, body, cancellationToken);
        }
        catch (XmlException exception)
        {
            throw received.Unreadable("The body could not be read as the expected XML. " + exception.Message, body, exception);
        }
    }
}
