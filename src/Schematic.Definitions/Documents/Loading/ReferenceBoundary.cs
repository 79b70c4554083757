namespace Schematic.Definitions.Documents.Loading;

/// <summary>Checks the targets of references, with symbolic links resolved: the root directory and the additional allowed paths.</summary>
internal sealed class ReferenceBoundary
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private const int MaximumLinks = 40;

    private readonly Action<string> _asks;
    private readonly string[] _written;
    private readonly string[] _allowed;

    /// <summary>Creates the boundary from options.</summary>
    /// <exception cref="IOException">The symbolic links of an allowed path are circular.</exception>
    public ReferenceBoundary(DocumentLoaderOptions options)
    {
        _asks = options.Asks;
        _written = [.. options.AllowedReferences.Prepend(".").Select(path => Path.GetFullPath(path, options.RootDirectory))];
        _allowed = [.. _written.Select(FollowLinks)];
    }

    /// <summary>True if a path is inside the boundary as written, but outside after its symbolic links are resolved.</summary>
    /// <param name="path">An absolute path without <c>..</c>; the file may be absent.</param>
    /// <param name="target">The resolved path.</param>
    /// <exception cref="IOException">The symbolic links of the path are circular.</exception>
    public bool LinksOut(string path, out string target)
    {
        target = FollowLinks(path);
        var end = target;
        return Array.Exists(_written, allowed => IsWithin(path, allowed)) && !Array.Exists(_allowed, allowed => IsWithin(end, allowed));
    }

    /// <summary>True if a reference may lead to a file.</summary>
    /// <param name="path">An absolute path without <c>..</c>; the file may be absent.</param>
    /// <exception cref="IOException">The symbolic links of the path are circular.</exception>
    public bool Allows(string path)
    {
        var target = FollowLinks(path);
        return Array.Exists(_allowed, allowed => IsWithin(target, allowed));
    }

    private static bool IsWithin(string path, string directory) =>
        path.Equals(directory, PathComparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar, PathComparison);

    private string FollowLinks(string path)
    {
        var links = 0;
        return FollowLinks("", path, ref links);
    }

    // Every part of the path may be a link, its target may contain links again, and `..` goes up from the target.
    private string FollowLinks(string directory, string path, ref int links)
    {
        var root = Path.GetPathRoot(path)!;
        var followed = root.Length > 0 ? root : directory;
        foreach (var part in path[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            var next = part == ".." ? Path.GetDirectoryName(followed) ?? followed : Path.Combine(followed, part);
            _asks(next);
            var target = new FileInfo(next).LinkTarget;
            if (target is not null && ++links > MaximumLinks) throw new IOException("Too many symbolic links.");
            if (target is not null && Reference.IsNetworkPath(target)) return target;
            followed = target is null ? next : FollowLinks(followed, target, ref links);
        }

        return followed;
    }
}
