using System.IO;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>Writes a value as XML bytes.</summary>
internal static class XmlBody
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    private static readonly XmlWriterSettings Fragment = new() { Encoding = Settings.Encoding, NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true };

    public static byte[] Write<T>(T value, JsonCodec<T> codec, XmlMember root, bool isFragment = false)
    {
        using var json = JsonDocument.Parse(JsonBody.Write(value, codec), new JsonDocumentOptions { MaxDepth = 1000 });
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, isFragment ? Fragment : Settings))
        {
            root.WriteRoot(json.RootElement, new JsonToXml(writer));
        }

        return stream.ToArray();
    }
}
