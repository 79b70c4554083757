using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>JSON content that is malformed, or not what the description promises.</summary>
public sealed class JsonContentException : JsonException
{
    internal JsonContentException(string fault, string path, long offset, Exception? innerException)
        : base($"{fault} Path: {path}, byte offset: {offset}.", path, null, null, innerException)
    {
        Fault = fault;
        Offset = offset;
    }

    /// <summary>The offset of the faulty token in the content, in bytes from its beginning.</summary>
    public long Offset { get; }

    /// <summary>The message without the place.</summary>
    internal string Fault { get; }
}
