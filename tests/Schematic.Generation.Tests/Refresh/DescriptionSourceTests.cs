using Schematic.Generation.Modules;
using Schematic.Generation.Refresh;

namespace Schematic.Generation.Tests.Refresh;

/// <summary>The redirects of a source that are followed.</summary>
public sealed class DescriptionSourceTests
{
    [TestCase("https://a.example/api.json", "https://a.example/v2.json", null)]
    [TestCase("https://a.example/api.json", "http://a.example/api.json", "it must begin with https://, except for localhost")]
    [TestCase("https://localhost/api.json", "http://localhost/api.json", "it must begin with https://, as the source does")]
    [TestCase("http://localhost:81/api.json", "http://localhost:81/v2.json", null)]
    [TestCase("http://localhost/api.json", "https://named.example/api.json", null)]
    [TestCase("https://a.example/api.json", "https://b.example/api.json", "it is another host; add 'b.example' to SourceHosts of the item to allow it")]
    [TestCase("https://a.example/api.json", "https://user@a.example/api.json", "it contains credentials")]
    public void A_redirect_is_followed_or_has_an_error(string source, string target, string? error) =>
        Assert.That(new DescriptionSource(new ApiItem("/api.json", "api.json"), new Uri(source), default) { Hosts = ["named.example", "localhost"] }.ErrorOfRedirect(new Uri(target)), Is.EqualTo(error));
}
