using System.Threading;
using System.Xml;

namespace Schematic.Runtime;

public sealed partial class FakeRequest
{
    /// <summary>Reads the body as XML.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="root">The root of the document.</param>
    /// <param name="codec">The codec that reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FakeRequestException">The body is not valid.</exception>
    public T Xml<T>(XmlMember root, JsonCodec<T> codec)
    {
        try
        {
            return XmlText.Read(_body, null, root, codec, _ => JsonReadContext.Strict, int.MaxValue, CancellationToken.None);
        }
        catch (XmlException problem)
        {
            throw new FakeRequestException($"The body is not valid. {problem.Message}", problem);
        }
    }
}
