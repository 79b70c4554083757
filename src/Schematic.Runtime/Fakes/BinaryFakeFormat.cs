using System.IO;
using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

public static partial class FakeFormat
{
    /// <summary>Creates a format for bytes.</summary>
    /// <param name="statuses">The statuses of the response.</param>
    /// <returns>The format.</returns>
    public static FakeFormat<Stream> Binary(params FakeStatus[] statuses) => new BinaryFakeFormat(statuses);
}

internal sealed class BinaryFakeFormat(FakeStatus[] statuses) : FakeFormat<Stream>(statuses)
{
    internal override Stream Read(string sample) => new MemoryStream(Encoding.UTF8.GetBytes(sample));

    private protected override HttpContent Write(Stream value, FakeStatus status) => new StreamContent(value);
}
