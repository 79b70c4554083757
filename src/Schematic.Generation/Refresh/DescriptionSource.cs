using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Vocabulary;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Refresh;

/// <summary>The source of a description on the network.</summary>
/// <param name="Item">The description.</param>
/// <param name="Address">The URL.</param>
/// <param name="Location">The location of the item in the project.</param>
internal sealed record DescriptionSource(ApiItem Item, Uri Address, SourceLocation Location)
{
    private const int HashLength = 64;

    /// <summary>The SHA-256 of the only content that is accepted, in lowercase hexadecimal digits; null for any content.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Other hosts that the source may redirect to: <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Reads the metadata of an item.</summary>
    /// <returns>The source; null, with a diagnostic, if the metadata are not valid.</returns>
    public static DescriptionSource? Read(ApiItem item, Func<string, string> metadata, SourceLocation location, DiagnosticBag diagnostics)
    {
        var (source, hash) = (metadata("Source").Trim(), metadata("Sha256").Trim());
        var error = UrlText.TryRead(source, UriKind.Absolute, out var address) ? ErrorOf(address) : "it is not an absolute URL";
        if (error is not null) diagnostics.Report(DiagnosticDescriptors.InvalidSource, location, source, item.DisplayPath, error);
        var isHash = hash.Length == 0 || (hash.Length == HashLength && hash.All(char.IsAsciiHexDigit));
        if (!isHash) diagnostics.Report(DiagnosticDescriptors.InvalidProperty, location, "Sha256", hash, $"it must be {HashLength} hexadecimal digits");
        if (error is not null || !isHash) return null;
        return new DescriptionSource(item, address!, location)
        {
            Sha256 = hash.Length > 0 ? hash.ToLowerInvariant() : null,
            Hosts = metadata("SourceHosts").Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }

    /// <summary>Returns the reason why a redirect is not followed; null if it is.</summary>
    public string? ErrorOfRedirect(Uri target)
    {
        if (ErrorOf(target) is { } error) return error;
        if (Address.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps) return "it must begin with https://, as the source does";
        var isSameHost = target.Host.Equals(Address.Host, StringComparison.OrdinalIgnoreCase) && (target.Port == Address.Port || (target.IsDefaultPort && Address.IsDefaultPort));
        var isNamed = Hosts.Any(host => host.Equals(target.Host, StringComparison.OrdinalIgnoreCase) || host.Equals(target.Authority, StringComparison.OrdinalIgnoreCase));
        return isSameHost || isNamed ? null : $"it is another host; add '{target.Authority}' to SourceHosts of the item to allow it";
    }

    private static string? ErrorOf(Uri address)
    {
        if (address.UserInfo.Length > 0) return "it contains credentials";
        if (address.Scheme == Uri.UriSchemeHttps) return null;
        if (address.Scheme != Uri.UriSchemeHttp) return "it must begin with https://";
        return address.IsLoopback ? null : "it must begin with https://, except for localhost";
    }
}
