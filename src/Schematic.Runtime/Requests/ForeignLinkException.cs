using System;

namespace Schematic.Runtime;

/// <summary>A link to another page that must not be followed.</summary>
internal sealed class ForeignLinkException : InvalidOperationException
{
    /// <param name="origin">The host of the request.</param>
    /// <param name="target">The host of the link; null if it is not a URL.</param>
    public ForeignLinkException(string origin, string? target)
        : base(target is null
            ? "The link to the next page is not a URL."
            : $"The link to the next page leads from {origin} to {target}, where the credentials must not be sent.") => Target = target;

    /// <summary>Gets the host of the link; null if it is not a URL.</summary>
    public string? Target { get; }
}
