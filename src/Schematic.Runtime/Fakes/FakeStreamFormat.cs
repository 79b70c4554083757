using System;
using System.Buffers;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>The formats in which fakes write streams. Each is declared next to its writer.</summary>
public static partial class FakeStreamFormat;

/// <summary>Writes the streams of an operation.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class FakeStreamFormat<T>
{
    private readonly JsonCodec<T> _codec;
    private readonly int _code;
    private readonly string _mediaType;
    private readonly Action<ArrayBufferWriter<byte>, T, byte[]> _write;

    /// <param name="codec">The codec that writes an item.</param>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="write">Writes an item, from the item and its JSON.</param>
    internal FakeStreamFormat(JsonCodec<T> codec, int code, string mediaType, Action<ArrayBufferWriter<byte>, T, byte[]> write) =>
        (_codec, _code, _mediaType, _write) = (codec, code, mediaType, write);

    /// <summary>Gets the bytes after the last item.</summary>
    internal byte[] End { get; init; } = [];

    internal T Read(string sample) => JsonText.Read(Encoding.UTF8.GetBytes(sample), _codec, JsonReadContext.Strict);

    internal HttpResponseMessage Respond(FakeItems<T> answer, CancellationToken cancellationToken)
    {
        if (answer.Reply.Error is { } error) return error.Respond();
        var stream = new FakeItemStream<T>(answer.ReceiveAsync(cancellationToken), (output, item) => _write(output, item, JsonText.Write(_codec, item)), End);
        var response = new HttpResponseMessage((HttpStatusCode)_code) { Content = new StreamContent(stream) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", _mediaType);
        return answer.Reply.Apply(response);
    }
}
