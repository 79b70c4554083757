using System.Text.Json;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>Writes the values of received XML as JSON.</summary>
/// <param name="writer">The writer.</param>
/// <param name="limit">The maximum number of bytes.</param>
/// <param name="sought">The offset in the JSON whose element is sought; -1 for none.</param>
internal sealed class XmlToJson(Utf8JsonWriter writer, int limit, long sought = -1)
{
    /// <summary>Gets the writer.</summary>
    public Utf8JsonWriter Writer { get; } = writer;

    /// <summary>Gets the last element whose value begins before the sought offset.</summary>
    public ReceivedElement? Found { get; private set; }

    /// <summary>Writes the value of an element.</summary>
    /// <exception cref="XmlException">The values are too large.</exception>
    public void Value(ReceivedElement element, XmlShape shape)
    {
        var written = Writer.BytesCommitted + Writer.BytesPending;
        if (written > limit) throw new XmlException("The values are too large.", null, element.Line, element.Position);
        if (written <= sought) Found = element;
        if (element.IsNil) Writer.WriteNullValue();
        else shape.Read(element, this);
    }
}
