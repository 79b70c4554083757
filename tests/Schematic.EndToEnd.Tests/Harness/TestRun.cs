using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>
/// The state that all real builds of a run share: the package, packed once with a version that no cache contains; a folder for
/// restored packages; and a folder for consumer projects outside the repository.
/// </summary>
internal static class TestRun
{
    private static readonly Lazy<string> Packed = new(Pack);

    // Written once: they are inputs of builds, which would compile again if the files became newer.
    private static readonly Lazy<string> Prepared = new(Prepare);

    private static int _projects;
    private static int _versions;

    /// <summary>Gets the folder of this run.</summary>
    public static string Directory { get; } = Path.Combine(Path.GetTempPath(), "schematic-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Gets the configuration in which the tests and the programs of <c>testassets</c> were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Gets the version of the package, which is packed at the first request.</summary>
    public static string PackageVersion => Packed.Value;

    /// <summary>Gets the path of the package, which is packed at the first request.</summary>
    public static string PackageFile => Path.Combine(Prepared.Value, $"Schematic.Build.{PackageVersion}.nupkg");

    /// <summary>Creates a folder for a consumer.</summary>
    /// <param name="name">Its name; its parent folder is a number.</param>
    public static string NewFolder(string name)
    {
        _ = PackageVersion;
        var folder = Path.Combine(Directory, Interlocked.Increment(ref _projects).ToString(CultureInfo.InvariantCulture), name);
        System.IO.Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Packs the same package with another version.</summary>
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

    /// <summary>Deletes the folder of this run.</summary>
    public static void Delete()
    {
        if (System.IO.Directory.Exists(Directory)) System.IO.Directory.Delete(Directory, recursive: true);
    }

    // Only the machine code of this platform is compiled, to save time. A complete package is checked with
    // SCHEMATIC_PRECOMPILED_RUNTIMES="linux-x64;linux-arm64;win-x64;osx-arm64".
    private static string PrecompiledRuntimes =>
        (Environment.GetEnvironmentVariable("SCHEMATIC_PRECOMPILED_RUNTIMES") ?? RuntimeInformation.RuntimeIdentifier).Replace(";", "%3B", StringComparison.Ordinal);

    private static string Pack()
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-t{DateTime.UtcNow.Ticks}");
        // Restored together with the tests. Restoring with another version would disturb builds that run at the same time.
        var project = Path.Combine(Repository.Root, "src", "Schematic.Build");
        var (exitCode, output) = DotNet.Run(
            Repository.Root, "pack", project, "--output", Prepared.Value, "-p:Version=" + version,
            "-p:PrecompiledRuntimes=" + PrecompiledRuntimes, "--no-restore", "-warnaserror", "-v:quiet", "--nologo");
        return exitCode == 0 ? version : throw new InvalidOperationException("The package cannot be packed.\n" + output);
    }

    // Packages that this machine has restored before are not downloaded again; those of the run are in the run's folder.
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
