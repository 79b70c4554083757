using System;
using System.IO;

namespace Schematic.Runtime;

/// <summary>Bytes to upload, read as they are sent.</summary>
public sealed class ApiFile
{
    private readonly Func<Stream> _open;

    private ApiFile(Func<Stream> open, string? fileName, string? contentType)
    {
        _open = open;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>Gets the file name that a form sends to the server; null for none.</summary>
    public string? FileName { get; }

    /// <summary>Gets the media type, which must be one that the operation accepts; null for the media type of the operation.</summary>
    public string? ContentType { get; }

    /// <summary>True if the bytes can be read again for another attempt.</summary>
    internal bool IsReplayable { get; private init; } = true;

    /// <summary>Gets the number of bytes; null if it is not known before they are read.</summary>
    internal long? Length { get; private init; }

    /// <summary>True if the sender must close the stream that <see cref="Open"/> returns.</summary>
    internal bool IsOwned { get; private init; }

    /// <summary>Creates a file from the rest of a stream. The stream stays open; if it can seek, another attempt starts from the same
    /// position.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">The file name that a form sends to the server.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromStream(Stream stream, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek) return new ApiFile(() => stream, fileName, contentType) { IsReplayable = false };
        var start = stream.Position;
        return new ApiFile(Rewound, fileName, contentType) { Length = stream.Length - start };

        Stream Rewound()
        {
            stream.Position = start;
            return stream;
        }
    }

    /// <summary>Creates a file from bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The file name that a form sends to the server.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromBytes(byte[] bytes, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new ApiFile(() => new MemoryStream(bytes, writable: false), fileName, contentType) { Length = bytes.Length };
    }

    /// <summary>Creates a file from a file on disk, which is opened and closed for each attempt.</summary>
    /// <param name="path">The path.</param>
    /// <param name="fileName">The file name that a form sends to the server; null for the last part of the path.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromPath(string path, string? fileName = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var options = new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan };
        return new ApiFile(() => new FileStream(path, options), fileName ?? Path.GetFileName(path), contentType)
        {
            Length = new FileInfo(path).Length,
            IsOwned = true,
        };
    }

    internal Stream Open() => _open();
}
