using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Gets the format for text, decoded with the character set that the response names, otherwise by its byte order mark,
    /// otherwise as UTF-8.</summary>
    public static ApiResponseFormat<string> Text { get; } = new TextResponseFormat("text/plain, */*;q=0.5");

    /// <summary>Creates a format for text of a media type, such as <c>text/csv</c>.</summary>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<string> TextOf(string accept) => new TextResponseFormat(accept);
}

/// <summary>Reads a body of text.</summary>
internal sealed class TextResponseFormat(string accept) : ApiResponseFormat<string>(accept)
{
    internal override ValueTask<string> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        received.ReadBytesAsync(false, static (_, received, body, _) => ResponseText.Decode(body.ToArray(), received.Charset), cancellationToken);
}
