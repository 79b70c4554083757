using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

public static partial class FakeFormat
{
    /// <summary>Creates a format for JSON.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="codec">The codec that writes the response.</param>
    /// <param name="statuses">The statuses of the response.</param>
    /// <returns>The format.</returns>
    public static FakeFormat<T> Json<T>(JsonCodec<T> codec, params FakeStatus[] statuses) => new JsonFakeFormat<T>(codec, statuses);
}

internal sealed class JsonFakeFormat<T>(JsonCodec<T> codec, FakeStatus[] statuses) : FakeFormat<T>(statuses)
{
    internal override T Read(string sample) => JsonText.Read(Encoding.UTF8.GetBytes(sample), codec, JsonReadContext.Strict);

    private protected override HttpContent Write(T value, FakeStatus status) => new ByteArrayContent(JsonText.Write(codec, value));
}
