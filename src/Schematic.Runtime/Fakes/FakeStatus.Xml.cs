namespace Schematic.Runtime;

public abstract partial class FakeStatus
{
    /// <summary>Creates a status for the values of a type in XML whose root differs from that of the other statuses.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type of the content.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="mayBeNull">True if the content may be null.</param>
    /// <returns>The status.</returns>
    public static FakeStatus Xml<T>(int code, string mediaType, XmlMember root, bool mayBeNull = false) => new XmlFakeStatus<T>(code, mediaType, root, mayBeNull);
}

internal abstract class XmlFakeStatus(int code, string mediaType, XmlMember root) : FakeStatus(code, mediaType)
{
    /// <summary>Gets the root of the document.</summary>
    public XmlMember Root { get; } = root;
}

internal sealed class XmlFakeStatus<T>(int code, string mediaType, XmlMember root, bool mayBeNull) : XmlFakeStatus(code, mediaType, root)
{
    internal override bool IsOf(object? value) => value is null ? mayBeNull : value is T or IUnion { Value: T };
}
