using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

public static partial class FakeFormat
{
    /// <summary>Creates a format for text.</summary>
    /// <param name="statuses">The statuses of the response.</param>
    /// <returns>The format.</returns>
    public static FakeFormat<string> Text(params FakeStatus[] statuses) => new TextFakeFormat(statuses);
}

internal sealed class TextFakeFormat(FakeStatus[] statuses) : FakeFormat<string>(statuses)
{
    internal override string Read(string sample) => sample;

    private protected override HttpContent Write(string value, FakeStatus status) => new ByteArrayContent(Encoding.UTF8.GetBytes(value));
}
