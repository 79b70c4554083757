using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The parts of a form, each with its own headers (RFC 7578). Files are read as they are sent.</summary>
internal sealed class MultipartBody : HttpContent
{
    private static readonly byte[] LineEnd = [(byte)'\r', (byte)'\n'];
    private readonly List<(byte[] Head, byte[] Content, ApiFile? File)> _parts = [];
    private readonly byte[] _end;

    public MultipartBody() => _end = Encoding.ASCII.GetBytes($"--{Boundary}--\r\n");

    /// <summary>Gets or sets the headers of the parts that follow, each with its line end.</summary>
    public string PartHeaders { get; set; } = "";

    public string Boundary { get; } = Guid.NewGuid().ToString("N");

    public void Add(string? name, string? fileName, string? contentType, byte[] content) =>
        _parts.Add((Head(name, fileName, contentType), content, null));

    public void Add(string? name, string? fileName, string? contentType, ApiFile file) =>
        _parts.Add((Head(name, fileName, contentType), [], file));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            await stream.WriteAsync(part.Head, cancellationToken).ConfigureAwait(false);
            if (part.File is null) await stream.WriteAsync(part.Content, cancellationToken).ConfigureAwait(false);
            else await FileBody.CopyAsync(part.File, stream, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach (var part in _parts)
        {
            if (part.File is { Length: null }) return false;
            length += part.Head.Length + (part.File?.Length ?? part.Content.Length) + 2;
        }

        return true;
    }

    private byte[] Head(string? name, string? fileName, string? contentType)
    {
        var head = new StringBuilder($"--{Boundary}\r\n");
        if (name is not null || fileName is not null)
        {
            head.Append("Content-Disposition: ").Append(name is null ? "attachment" : $"form-data; name=\"{HeaderText.Quoted(name)}\"");
            if (fileName is not null) head.Append("; filename=\"").Append(HeaderText.Quoted(fileName)).Append('"');
            head.Append("\r\n");
        }

        if (contentType is not null) head.Append("Content-Type: ").Append(HeaderText.Checked("Content-Type", contentType)).Append("\r\n");
        return Encoding.UTF8.GetBytes(head.Append(PartHeaders).Append("\r\n").ToString());
    }
}
