using System.Reflection;
using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Build.Tests.Documents;

public sealed partial class LinkTests
{
    // The name of the package looks like one.
    private static readonly string ForeignDomain = "schematic" + ".build";

    // Who defines what the pages speak of, and hosts of examples (RFC 2606).
    private static readonly string[] Hosts =
    [
        "json-schema.org", "www.w3.org", "keepachangelog.com", "semver.org", "github.com", "azure.github.io",
        "ui.perfetto.dev", "www.speedscope.app", "docs.google.com", "example.com", "example.org", "localhost", "127.0.0.1",
        // The name of a service, which service discovery replaces.
        "catalog",
    ];

    private static readonly string[] Folders = [".github", "build", "buildTransitive", "docs", "src", "tests", "testassets"];

    private static IEnumerable<string> TextFiles => Folders.Select(folder => Repository.PathOf(folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.Root))
        .Where(file => !BuildOutput().IsMatch(file) && Path.GetExtension(file) is not (".png" or ".nupkg" or ".binlog"));

    [Test]
    public void No_file_links_to_a_domain_named_like_the_package()
    {
        var link = new Regex("(https?:)?//([a-z0-9-]+\\.)*" + Regex.Escape(ForeignDomain) + "\\b", RegexOptions.IgnoreCase);

        Assert.That(TextFiles.Where(file => link.IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Repository.Root, file)), Is.Empty);
    }

    [Test]
    public void Pages_and_build_files_link_to_known_hosts_only()
    {
        var files = Page.All.Select(page => page.FullPath)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("build"))).Concat(Directory.EnumerateFiles(Repository.PathOf("buildTransitive")))
            .Concat(TextFiles.Where(file => file.EndsWith(".schema.json", StringComparison.Ordinal)));

        var hosts = files.SelectMany(file => Host().Matches(File.ReadAllText(file)).Select(match => match.Groups["host"].Value)).Distinct();

        Assert.That(hosts.Except(Hosts).Where(host => !host.EndsWith(".example", StringComparison.Ordinal) && !host.EndsWith(".example.com", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(typeof(Page), nameof(Page.All))]
    public void Relative_links_of_a_page_lead_to_files_and_headings(object page)
    {
        var broken = ((Page)page).Links.Where(link => !link.Contains(':', StringComparison.Ordinal) && !Exists((Page)page, link));

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void The_help_page_of_every_diagnostic_is_a_section()
    {
        var descriptors = typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<DiagnosticDescriptor>();

        Assert.That(descriptors.Select(descriptor => descriptor.HelpPage).Where(link => !IsSection(link)), Is.Empty);
    }

    [Test]
    public void Help_links_of_the_targets_are_sections_of_their_diagnostics()
    {
        var targets = string.Concat(Directory.EnumerateFiles(Repository.PathOf("build"), "*.targets").Select(File.ReadAllText));
        var elements = CodedElement().Matches(targets);

        Assert.That(elements, Is.Not.Empty);
        Assert.That(elements.Select(element => element.Groups["link"].Value).Where(link => !IsSection(link)), Is.Empty);
        Assert.That(elements.Where(element => !element.Groups["link"].Value.Contains($"#{element.Groups["code"].Value.ToLowerInvariant()}-", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Tests_that_the_security_policy_names_exist()
    {
        var named = Class().Matches(File.ReadAllText(Repository.PathOf("SECURITY.md"))).Select(match => match.Groups["name"].Value).Distinct();
        var existing = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.That(named.Where(name => !existing.Contains(name)), Is.Empty);
    }

    private static bool IsSection(string helpPage) => Exists(new Page(Repository.PathOf("docs", "properties.md")), helpPage);

    private static bool Exists(Page page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page.FullPath : Path.GetFullPath(parts[0], Path.GetDirectoryName(page.FullPath)!);
        if (parts.Length == 1) return Path.Exists(target);
        return File.Exists(target) && new Page(target).Anchors.Contains(parts[1]);
    }

    [GeneratedRegex(@"[\\/](bin|obj|artifacts|TestResults)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"`(?<name>[A-Z]\w+Tests)`")]
    private static partial Regex Class();

    [GeneratedRegex(@"https?://(?<host>[A-Za-z0-9.-]+)")]
    private static partial Regex Host();

    [GeneratedRegex("""<(Error|Warning|Message)[^>]*Code="(?<code>SCH\d{4})"[^>]*HelpLink="\$\(_SchematicDocumentation\)(?<link>[^"]*)""")]
    private static partial Regex CodedElement();
}
