namespace Schematic.Generation.Refresh;

/// <summary>The limits of a refresh, and the file that it keeps between two runs.</summary>
/// <param name="MemoryFile">The absolute path of the file with the entity tags of the last answers.</param>
public sealed record RefreshSettings(string MemoryFile)
{
    /// <summary>The largest document in bytes, after decompression.</summary>
    public long MaximumBytes { get; init; } = 64L << 20;

    /// <summary>The time for the whole answer to one source.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
