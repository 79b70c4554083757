using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if JSON content is malformed or does not match the description.</summary>
public sealed class JsonContentException : JsonException
{
    internal JsonContentException(string problem, string path, long offset, Exception? innerException)
        : base($"{problem} Path: {path}, byte offset: {offset}.", path, null, null, innerException)
    {
        Problem = problem;
        Offset = offset;
    }

    /// <summary>Gets the byte offset of the invalid token from the beginning of the content.</summary>
    public long Offset { get; }

    /// <summary>Gets the message without the location.</summary>
    internal string Problem { get; }
}
