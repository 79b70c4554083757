using System;
using System.Net.Http;

namespace Schematic.Runtime;

public static partial class FakeFormat
{
    /// <summary>Creates a format for responses without content.</summary>
    /// <param name="code">The status.</param>
    /// <returns>The format.</returns>
    public static FakeFormat<NoContent> None(int code) => new NoFakeFormat(FakeStatus.Empty(code));
}

internal sealed class NoFakeFormat(FakeStatus status) : FakeFormat<NoContent>([status])
{
    internal override NoContent Read(string sample) => default;

    private protected override HttpContent Write(NoContent value, FakeStatus status) => new ByteArrayContent(Array.Empty<byte>());
}
