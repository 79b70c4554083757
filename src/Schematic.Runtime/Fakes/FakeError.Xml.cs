namespace Schematic.Runtime;

public sealed partial class FakeError
{
    /// <summary>Creates an error whose content is XML.</summary>
    /// <typeparam name="T">The type of the content.</typeparam>
    /// <param name="status">The status.</param>
    /// <param name="error">The content.</param>
    /// <param name="codec">The codec that writes the content.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The error.</returns>
    public static FakeError Xml<T>(int status, T error, JsonCodec<T> codec, XmlMember root, string mediaType) =>
        new(status, FakeXml.Write(error, codec, root), mediaType);
}
