using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>Reads complete XML documents. Document types, and with them entities, are refused.</summary>
internal static class XmlText
{
    // The smallest document with this many elements has a size that any client accepts.
    private const int AlwaysAllowed = 100_000;

    // Elements need more memory than their tags: few documents have an element for each 16 bytes.
    private const int BytesOfElement = 16;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
    };

    /// <summary>Reads a value.</summary>
    /// <param name="body">The document.</param>
    /// <param name="charset">The character set that the response names; null if it names none.</param>
    /// <param name="root">The root of the expected document.</param>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="context">Returns the context for reading JSON of a length.</param>
    /// <param name="limit">The maximum number of bytes of the document.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="XmlException">The document is malformed, hostile, or not a valid value of the type.</exception>
    public static T Read<T>(
        ReadOnlyMemory<byte> body, Encoding? charset, XmlMember root, JsonCodec<T> codec, Func<int, JsonReadContext> context, int limit, CancellationToken cancellationToken)
    {
        using var reader = Reader(body, charset);
        var element = ReceivedElement.Read(reader, Math.Max(limit / BytesOfElement, AlwaysAllowed), cancellationToken);
        var json = new ArrayBufferWriter<byte>(body.Length + 1);
        Convert(element, root, json, Math.Max(limit, AlwaysAllowed));
        try
        {
            return JsonText.Read(json.WrittenSpan, codec, context(json.WrittenCount));
        }
        catch (JsonContentException exception)
        {
            var unreadable = Convert(element, root, new ArrayBufferWriter<byte>(), int.MaxValue, exception.Offset) ?? element;
            throw new XmlException($"{exception.Problem} Path: {exception.Path}.", exception, unreadable.Line, unreadable.Position);
        }
    }

    // The character set of the response overrides that of the document (RFC 7303, section 3.2).
    private static XmlReader Reader(ReadOnlyMemory<byte> body, Encoding? charset)
    {
        var stream = new MemoryStream(body.ToArray());
        return charset is null ? XmlReader.Create(stream, Settings) : XmlReader.Create(new StreamReader(stream, charset, detectEncodingFromByteOrderMarks: true), Settings);
    }

    private static ReceivedElement? Convert(ReceivedElement element, XmlMember root, ArrayBufferWriter<byte> output, int limit, long sought = -1)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        var json = new XmlToJson(writer, limit, sought);
        root.ReadRoot(element, json);
        return json.Found;
    }
}
