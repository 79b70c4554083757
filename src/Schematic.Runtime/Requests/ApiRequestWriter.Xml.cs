namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes an XML body in UTF-8, or none if it is null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">The codec that writes the body.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="mediaType">The media type.</param>
    public void Xml<T>(T? body, JsonCodec<T> codec, XmlMember root, string mediaType = "application/xml")
    {
        if (body is not null) SetText(XmlBody.Write(body, codec, root), mediaType);
    }
}
