using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Resolves the links of prose (RFC 3986, section 5).</summary>
/// <param name="documentation">The URL of the documentation, to which all links are relative; null if the description states none.</param>
/// <param name="site">The URL of the site whose paths links can name; null for none.</param>
/// <param name="server">The URL to which other links are relative; null if they cannot be resolved.</param>
internal sealed class LinkResolver(Uri? documentation, Uri? site = null, Uri? server = null)
{
    /// <summary>Resolves absolute links only.</summary>
    public static LinkResolver Absolute { get; } = new(null);

    /// <summary>Resolves the links of an API's documentation.</summary>
    /// <param name="api">The API.</param>
    /// <param name="baseUrl">The URL of its server; null if it is not known.</param>
    public static LinkResolver Of(ApiDefinition api, string? baseUrl) => new(Page(api.DocumentationUrl), Page(api.SiteUrl), Page(baseUrl));

    /// <summary>Returns a link as an absolute URL that a browser or mail program opens; null for other links.</summary>
    public string? Resolve(string? link)
    {
        if (string.IsNullOrWhiteSpace(link)) return null;
        var trimmed = link.Trim();
        var isResolved = trimmed.Contains("://", StringComparison.Ordinal) || Base(trimmed) is not { } start
            ? UrlText.TryRead(trimmed, UriKind.Absolute, out var url)
            : UrlText.TryRead(start, trimmed, out url);
        return isResolved && url is { Scheme: "http" or "https" or "mailto" } ? url.AbsoluteUri : null;
    }

    // Servers of APIs have no pages: their paths are the last resort, and a fragment alone names a part of a page.
    private Uri? Base(string link) => documentation ?? (link[0] is '#' ? null : link[0] is '/' ? site ?? server : server);

    private static Uri? Page(string? url) => UrlText.TryRead(url, UriKind.Absolute, out var parsed) && parsed is { Scheme: "http" or "https" } ? parsed : null;
}
