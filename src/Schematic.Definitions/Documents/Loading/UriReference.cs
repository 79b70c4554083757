using System.Text.RegularExpressions;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>Resolves relative references: RFC 3986, section 5.2. Fragments are not included.</summary>
/// <remarks><see cref="Uri"/> treats a leading slash differently on each operating system.</remarks>
internal static partial class UriReference
{
    /// <summary>Returns the URI of a file.</summary>
    public static string OfFile(string absolutePath) =>
        "file:///" + string.Join('/', absolutePath.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>Resolves a reference to a URI.</summary>
    /// <param name="address">The URI to which the reference is relative.</param>
    /// <param name="reference">The reference.</param>
    public static string Resolve(string address, string reference)
    {
        var (relative, absolute) = (Parse(reference), Parse(address));
        if (relative.Scheme is not null) return Join(relative with { Path = WithoutDots(relative) });
        if (relative.Authority is not null) return Join(relative with { Scheme = absolute.Scheme, Path = WithoutDots(relative) });
        if (relative.Path.Length == 0) return Join(absolute with { Query = relative.Query ?? absolute.Query });
        var directory = absolute is { Authority: not null, Path: "" } ? "/" : absolute.Path[..(absolute.Path.LastIndexOf('/') + 1)];
        var path = relative.Path[0] == '/' ? relative.Path : directory + relative.Path;
        return Join(absolute with { Path = WithoutDots(absolute with { Path = path }), Query = relative.Query });
    }

    private static Parts Parse(string text)
    {
        var groups = Reference().Match(text).Groups;
        return new(Optional("scheme")?.ToLowerInvariant(), Optional("authority")?.ToLowerInvariant(), groups["path"].Value, Optional("query"));

        string? Optional(string name) => groups[name] is { Success: true } group ? group.Value : null;
    }

    // A URI with a scheme and without a slash has no directories: urn:example:a.
    private static string WithoutDots(Parts parts)
    {
        if (parts.Path is not ['/', ..]) return parts.Path;
        var kept = new List<string>();
        var segments = parts.Path[1..].Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            var isLast = index == segments.Length - 1;
            if (segments[index] == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            if (segments[index] is not ("." or "..")) kept.Add(segments[index]);
            else if (isLast) kept.Add("");
        }

        return "/" + string.Join('/', kept);
    }

    private static string Join(Parts parts) =>
        (parts.Scheme is null ? "" : parts.Scheme + ":") + (parts.Authority is null ? "" : "//" + parts.Authority) + parts.Path + (parts.Query is null ? "" : "?" + parts.Query);

    // A scheme of one letter would be a Windows drive. RFC 3986, appendix B.
    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.\-]+):)?(?://(?<authority>[^/?]*))?(?<path>[^?]*)(?:\?(?<query>.*))?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Reference();

    private readonly record struct Parts(string? Scheme, string? Authority, string Path, string? Query);
}
