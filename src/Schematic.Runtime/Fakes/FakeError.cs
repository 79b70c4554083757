using System.Net;
using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

/// <summary>An error with which a fake answers a call.</summary>
public sealed partial class FakeError
{
    private readonly int _status;
    private readonly byte[] _body;
    private readonly string? _mediaType;

    private FakeError(int status, byte[] body, string? mediaType) => (_status, _body, _mediaType) = (status, body, mediaType);

    private FakeReply Reply { get; init; }

    /// <summary>Creates an error without content.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The error.</returns>
    public static FakeError Empty(int status) => new(status, [], null);

    /// <summary>Creates an error whose content is text.</summary>
    /// <param name="status">The status.</param>
    /// <param name="text">The content.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The error.</returns>
    public static FakeError Text(int status, string text, string mediaType) => new(status, Encoding.UTF8.GetBytes(text), mediaType);

    /// <summary>Creates an error whose content is JSON.</summary>
    /// <typeparam name="T">The type of the content.</typeparam>
    /// <param name="status">The status.</param>
    /// <param name="error">The content.</param>
    /// <param name="codec">The codec that writes the content.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The error.</returns>
    public static FakeError Json<T>(int status, T error, JsonCodec<T> codec, string mediaType) => new(status, JsonText.Write(codec, error), mediaType);

    /// <summary>Returns the error with an additional header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed error.</returns>
    public FakeError WithHeader(string name, string value) => new(_status, _body, _mediaType) { Reply = Reply.With(name, value) };

    internal HttpResponseMessage Respond()
    {
        var response = new HttpResponseMessage((HttpStatusCode)_status) { Content = new ByteArrayContent(_body) };
        if (_mediaType is not null) response.Content.Headers.TryAddWithoutValidation("Content-Type", _mediaType);
        return Reply.Apply(response);
    }
}
