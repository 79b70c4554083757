namespace Schematic.CSharp.Binding.Prose;

/// <summary>Resolves the links of prose (RFC 3986, section 5).</summary>
/// <param name="baseUrl">The URL to which links are relative; null if relative links cannot be resolved.</param>
internal sealed class LinkResolver(Uri? baseUrl)
{
    /// <summary>Resolves absolute links only.</summary>
    public static LinkResolver Absolute { get; } = new(null);

    /// <summary>Resolves links against the first of several URLs that is absolute.</summary>
    public static LinkResolver Of(params IEnumerable<string?> urls) =>
        new(urls.Select(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null).FirstOrDefault(url => url is { Scheme: "http" or "https" }));

    /// <summary>Returns a link as an absolute URL that a browser or mail program opens; null for other links.</summary>
    public string? Resolve(string? link)
    {
        if (string.IsNullOrWhiteSpace(link)) return null;
        var isResolved = baseUrl is null || link.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(link.Trim(), UriKind.Absolute, out var url)
            : Uri.TryCreate(baseUrl, link.Trim(), out url);
        return isResolved && url is { Scheme: "http" or "https" or "mailto" } ? url.AbsoluteUri : null;
    }
}
