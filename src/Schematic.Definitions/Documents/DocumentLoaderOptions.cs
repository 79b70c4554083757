namespace Schematic.Definitions.Documents;

/// <summary>What a <see cref="DocumentLoader"/> may read.</summary>
public sealed record DocumentLoaderOptions
{
    /// <summary>The absolute path of the directory that references may lead into, at any depth.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>
    /// Files and directories beyond <see cref="RootDirectory"/> that references may lead to as well: absolute paths, or paths
    /// relative to that directory.
    /// </summary>
    public IReadOnlyList<string> AllowedReferences { get; init; } = [];

    /// <summary>The length in bytes from which a file is refused.</summary>
    public long MaximumFileLength { get; init; } = 256L * 1024 * 1024;
}
