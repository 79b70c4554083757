using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Schematic.Runtime;

public static partial class FakeFormat
{
    /// <summary>Creates a format for XML.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="codec">The codec that writes the response.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="statuses">The statuses of the response.</param>
    /// <returns>The format.</returns>
    public static FakeFormat<T> Xml<T>(JsonCodec<T> codec, XmlMember root, params FakeStatus[] statuses) => new XmlFakeFormat<T>(codec, root, statuses);
}

internal sealed class XmlFakeFormat<T>(JsonCodec<T> codec, XmlMember root, FakeStatus[] statuses) : FakeFormat<T>(statuses)
{
    internal override T Read(string sample) => JsonText.Read(Encoding.UTF8.GetBytes(sample), codec, JsonReadContext.Strict);

    private protected override HttpContent Write(T value, FakeStatus status) => new ByteArrayContent(FakeXml.Write(value, codec, (status as XmlFakeStatus)?.Root ?? root));
}

/// <summary>Writes the XML of responses, which includes the members that only the server sets.</summary>
internal static class FakeXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    public static byte[] Write<T>(T value, JsonCodec<T> codec, XmlMember root)
    {
        using var json = JsonDocument.Parse(JsonText.Write(codec, value), new JsonDocumentOptions { MaxDepth = JsonReadContext.MaxDepth });
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            root.WriteRoot(json.RootElement, new JsonToXml(writer));
        }

        return stream.ToArray();
    }
}
