using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>
/// What all real builds of a run share: the package, packed once with a version that no cache knows, a folder of packages
/// restored for this run, and a folder for consumer projects outside of the repository.
/// </summary>
internal static class TestRun
{
    private static readonly Lazy<string> Packed = new(Pack);

    // Once: builds take these files for inputs, and would compile again if they became newer.
    private static readonly Lazy<string> Prepared = new(Prepare);

    private static int _projects;
    private static int _versions;

    /// <summary>The folder of this run.</summary>
    public static string Directory { get; } = Path.Combine(Path.GetTempPath(), "schematic-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>The configuration that the tests, and the programs of <c>testassets</c> with them, were built in.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The version of the package, which is packed when it is first asked for.</summary>
    public static string PackageVersion => Packed.Value;

    /// <summary>The path of the package, which is packed when it is first asked for.</summary>
    public static string PackageFile => Path.Combine(Prepared.Value, $"Schematic.Build.{PackageVersion}.nupkg");

    /// <summary>A new folder for a consumer.</summary>
    /// <param name="name">What it is to be called; a number comes before it.</param>
    public static string NewFolder(string name)
    {
        _ = PackageVersion;
        var folder = Path.Combine(Directory, Interlocked.Increment(ref _projects).ToString(CultureInfo.InvariantCulture), name);
        System.IO.Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Makes another version of the package, which differs in nothing else.</summary>
    /// <returns>The version.</returns>
    public static string PackAgain()
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"{PackageVersion}-other{Interlocked.Increment(ref _versions)}");
        var copy = Path.Combine(Prepared.Value, $"Schematic.Build.{version}.nupkg");
        File.Copy(Path.Combine(Prepared.Value, $"Schematic.Build.{PackageVersion}.nupkg"), copy);
        using var package = ZipFile.Open(copy, ZipArchiveMode.Update);
        var entry = package.GetEntry("Schematic.Build.nuspec")!;
        using var stream = entry.Open();
        var text = new StreamReader(stream).ReadToEnd().Replace($"<version>{PackageVersion}<", $"<version>{version}<", StringComparison.Ordinal);
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(text));
        return version;
    }

    /// <summary>Takes everything away again.</summary>
    public static void Delete()
    {
        if (System.IO.Directory.Exists(Directory)) System.IO.Directory.Delete(Directory, recursive: true);
    }

    // Machine code of other platforms takes time, and no build of this machine would use it. A whole package is checked with
    // SCHEMATIC_PRECOMPILED_RUNTIMES="linux-x64;linux-arm64;win-x64;osx-arm64".
    private static string PrecompiledRuntimes =>
        (Environment.GetEnvironmentVariable("SCHEMATIC_PRECOMPILED_RUNTIMES") ?? RuntimeInformation.RuntimeIdentifier).Replace(";", "%3B", StringComparison.Ordinal);

    private static string Pack()
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-t{DateTime.UtcNow.Ticks}");
        // Restored together with the tests; to restore it under another version would disturb those who build it meanwhile.
        var project = Path.Combine(Repository.Root, "src", "Schematic.Build");
        var (exitCode, output) = DotNet.Run(
            Repository.Root, "pack", project, "--output", Prepared.Value, "-p:Version=" + version,
            "-p:PrecompiledRuntimes=" + PrecompiledRuntimes, "--no-restore", "-warnaserror", "-v:quiet", "--nologo");
        return exitCode == 0 ? version : throw new InvalidOperationException("The package cannot be packed.\n" + output);
    }

    // Packages that this machine has restored before are not downloaded again; those of the run stay in the run's own folder.
    private static string Prepare()
    {
        var feed = Path.Combine(Directory, "feed");
        System.IO.Directory.CreateDirectory(feed);
        foreach (var barrier in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Directory, barrier), "<Project />");
        var known = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = System.IO.Directory.Exists(known) ? $"<add key=\"known\" value=\"{known}\" />" : "";
        File.WriteAllText(Path.Combine(Directory, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="run" value="feed" /></packageSources>
              <fallbackPackageFolders>{fallback}</fallbackPackageFolders>
            </configuration>
            """);
        return feed;
    }
}
