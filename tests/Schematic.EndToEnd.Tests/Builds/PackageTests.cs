using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>The content of the package. NuGet's package validation does not apply: it compares libraries that consumers compile against, and the package has none.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class PackageTests
{
    private const string Assemblies = "tasks/net10.0/";

    // The machine type of a ReadyToRun image, which identifies the operating system as well (readytorun.h of CoreCLR).
    private static readonly Dictionary<string, int> Machines = new(StringComparer.Ordinal)
    {
        ["linux-x64"] = 0x8664 ^ 0x7B79, ["linux-arm64"] = 0xAA64 ^ 0x7B79, ["win-x64"] = 0x8664, ["win-arm64"] = 0xAA64,
        ["osx-x64"] = 0x8664 ^ 0x4644, ["osx-arm64"] = 0xAA64 ^ 0x4644,
    };

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Package = new(() => Read(TestRun.PackageFile));

    [Test]
    public void The_assemblies_of_a_platform_contain_its_machine_code()
    {
        var wrong = Images().Where(image => image.Platform.Length > 0 && (int)image.Headers.CoffHeader.Machine != Machines[image.Platform] | !HasMachineCode(image));

        Assert.That(Images().Select(image => image.Platform), Does.Contain(RuntimeInformation.RuntimeIdentifier));
        Assert.That(wrong.Select(image => $"{image.Platform}/{image.Name}: {(int)image.Headers.CoffHeader.Machine:X}"), Is.Empty);
    }

    [Test]
    public void The_assemblies_for_all_other_platforms_contain_only_IL()
    {
        var il = Images().Where(image => image.Platform.Length == 0).ToList();

        Assert.That(il, Is.Not.Empty);
        Assert.That(il.Where(HasMachineCode).Select(image => image.Name), Is.Empty);
    }

    [Test]
    public void Every_platform_has_the_same_assemblies()
    {
        var platforms = Images().GroupBy(image => image.Platform, image => image.Name).Select(platform => string.Join(' ', platform.Order(StringComparer.Ordinal)));

        Assert.That(platforms.Distinct().ToList(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Every_bundled_assembly_of_others_has_a_row_in_the_notices_and_its_licence_below()
    {
        var notices = Text("THIRD-PARTY-NOTICES.md");
        var rows = Row().Matches(notices).ToDictionary(row => row.Groups["file"].Value, row => (Version: row.Groups["version"].Value, Section: row.Groups["section"].Value));
        var foreign = Images().Select(image => image.Name).Distinct().Where(name => !name.StartsWith("Schematic.", StringComparison.Ordinal));

        Assert.That(rows.Keys, Is.EquivalentTo(foreign));
        foreach (var (file, (version, section)) in rows)
        {
            var package = Path.GetFileNameWithoutExtension(file);
            Assert.That(version, Is.EqualTo(VersionOf(package)), file);
            var text = Regex.Match(notices, $"^## {section}$(?<text>.*?)(?=^## |\\z)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline).Groups["text"].Value;
            Assert.That(text, Does.Contain("Copyright (c)").And.Contain("THE SOFTWARE IS PROVIDED").Or.Contain("THIS SOFTWARE IS PROVIDED"), file);
        }
    }

    [Test]
    public void The_package_has_what_galleries_show()
    {
        var metadata = XDocument.Parse(Text("Schematic.Build.nuspec").TrimStart('\uFEFF')).Root!.Elements().Single();
        var values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.That(values["license"], Is.EqualTo("MIT"));
        Assert.That(Package.Value.Keys, Does.Contain(values["icon"]).And.Contain(values["readme"]).And.Contain("LICENSE"));
        Assert.That(Package.Value[values["icon"]].Skip(1).Take(3), Is.EqualTo("PNG"u8.ToArray()));
        Assert.That(values["releaseNotes"], Does.StartWith("### ").And.Not.Contain("\n## "));
        Assert.That(metadata.Elements().Where(element => element.Name.LocalName == "dependencies"), Is.Empty);
    }

    [Test]
    public void The_package_contains_no_libraries_to_compile_against_and_no_leftovers()
    {
        string[] folders = ["_rels", "build", "buildMultiTargeting", "buildTransitive", "docs", "package", "schemas", "tasks", "templates"];

        Assert.That(Package.Value.Keys.Where(file => file.Contains('/', StringComparison.Ordinal)).Select(file => file.Split('/')[0]).Distinct(), Is.EquivalentTo(folders));
        Assert.That(Package.Value.Keys.Where(file => Path.GetExtension(file) is ".pdb" or ".cache" or ".user" or ".binlog"), Is.Empty);
    }

    [Test]
    public void Links_of_packed_pages_lead_to_packed_files()
    {
        var broken =
            from page in Package.Value.Keys.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            from link in Link().Matches(Fence().Replace(Text(page), "")).Select(match => match.Groups["target"].Value)
            where !link.Contains(':', StringComparison.Ordinal)
            let target = Path.GetRelativePath("/", Path.GetFullPath(link, "/" + Path.GetDirectoryName(page))).Replace('\\', '/')
            where !Package.Value.Keys.Any(file => file == target || file.StartsWith(target + "/", StringComparison.Ordinal))
            select $"{page}: {link}";

        Assert.That(broken, Is.Empty);
    }

    [TestCase("-p:PackageProjectUrl=https://example.com/schematic", "https://example.com/schematic/")]
    [TestCase("-p:RepositoryUrl=https://example.com/acme/schematic.git", "https://example.com/acme/schematic/")]
    [TestCase("-p:PackageLinkUrl=https://example.com/schematic/blob/v1.2.3/", "https://example.com/schematic/blob/v1.2.3/")]
    public void With_a_URL_links_of_the_README_and_of_messages_lead_to_it(string argument, string url)
    {
        var folder = Path.Combine(TestRun.Directory, "links", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);

        var (exitCode, output) = DotNet.Run(
            Repository.Root, "build", Path.Combine("src", "Schematic.Build"), "-t:PackLinks", "--no-restore", "--nologo", argument, $"-p:IntermediateOutputPath={folder}/");

        Assert.That(exitCode, Is.Zero, output);
        var links = Link().Matches(File.ReadAllText(Path.Combine(folder, "README.md"))).Select(match => match.Groups["target"].Value).ToList();
        Assert.That(links, Is.Not.Empty);
        Assert.That(links.Where(link => !link.StartsWith(url, StringComparison.Ordinal) || !Path.Exists(Repository.PathOf(link[url.Length..]))), Is.Empty);
        Assert.That(XDocument.Load(Path.Combine(folder, "Schematic.Build.Links.props")).Root!.Value, Is.EqualTo(url + "docs/"));
    }

    [Test]
    public void Nothing_links_to_a_domain_named_like_the_package()
    {
        var link = "//" + "schematic" + ".build";

        Assert.That(Package.Value.Where(file => Contains(file.Value, link)).Select(file => file.Key), Is.Empty);
    }

    private static bool HasMachineCode((string Platform, string Name, PEHeaders Headers, byte[] Image) image)
    {
        if (image.Headers.CorHeader!.ManagedNativeHeaderDirectory is not { Size: > 0 } directory) return false;
        return image.Headers.TryGetDirectoryOffset(directory, out var offset) && image.Image.AsSpan(offset, 4).SequenceEqual("RTR\0"u8);
    }

    private static IEnumerable<(string Platform, string Name, PEHeaders Headers, byte[] Image)> Images() =>
        from file in Package.Value
        where file.Key.StartsWith(Assemblies, StringComparison.Ordinal) && file.Key.EndsWith(".dll", StringComparison.Ordinal)
        let path = file.Key[Assemblies.Length..].Split('/')
        select (path.Length > 1 ? path[0] : "", path[^1], new PEReader(new MemoryStream(file.Value)).PEHeaders, file.Value);

    private static string VersionOf(string package) => XDocument.Load(Repository.PathOf("Directory.Packages.props"))
        .Descendants("PackageVersion").Single(element => element.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    // Files and names in assemblies are UTF-8; literals are UTF-16.
    private static bool Contains(byte[] file, string text) =>
        file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0 || file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0;

    private static string Text(string file) => System.Text.Encoding.UTF8.GetString(Package.Value[file]);

    private static Dictionary<string, byte[]> Read(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(entry => Uri.UnescapeDataString(entry.FullName), Bytes, StringComparer.Ordinal);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \| [^|]+ \| (?<version>[^ |]+) \| \[[^\]]+\]\(#(?<section>[^)]+)\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<target>[^)\s#]+)(#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
