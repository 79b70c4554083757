using System.Security.Cryptography;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Refresh;

/// <summary>The answer to the request for a document.</summary>
internal abstract record Download
{
    /// <summary>A document.</summary>
    /// <param name="Content">The content.</param>
    /// <param name="Tag">The entity tag; null if there is none.</param>
    internal sealed record Document(byte[] Content, string? Tag) : Download
    {
        /// <summary>Gets the SHA-256 of the content in lowercase hexadecimal digits.</summary>
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));
    }

    /// <summary>The document is the one that the request named by its entity tag.</summary>
    internal sealed record NotModified : Download;

    /// <summary>There is no document.</summary>
    /// <param name="Diagnostic">The reason.</param>
    internal sealed record Failure(Diagnostic Diagnostic) : Download;
}
