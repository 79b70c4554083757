namespace Schematic.Definitions.Documents.Loading;

/// <summary>Limits the files that a <see cref="DocumentLoader"/> reads.</summary>
public sealed record DocumentLoaderOptions
{
    /// <summary>The absolute path of the directory to whose files, at any depth, references may lead.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>
    /// Further files and directories to which references may lead: absolute paths, or paths relative to
    /// <see cref="RootDirectory"/>.
    /// </summary>
    public IReadOnlyList<string> AllowedReferences { get; init; } = [];

    /// <summary>Called with each path before the file system is asked about it.</summary>
    internal Action<string> Asks { get; init; } = _ => { };

    /// <summary>The maximum length of a file in bytes.</summary>
    public long MaximumFileLength { get; init; } = 256L * 1024 * 1024;
}
