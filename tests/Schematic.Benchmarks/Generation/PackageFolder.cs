using System.Xml.Linq;
using Schematic.Tests;

namespace Schematic.Benchmarks.Generation;

/// <summary>A folder outside of the repository with the package of this source tree and projects that are built by processes.</summary>
internal sealed class PackageFolder : IDisposable
{
    private const string Version = "1.0.0-benchmark";

    private readonly string _path = Directory.CreateTempSubdirectory("schematic-").FullName;

    /// <summary>Packs the package, or uses the folder in the environment variable <c>SCHEMATIC_BENCHMARK_FEED</c> if it contains it.</summary>
    public PackageFolder()
    {
        foreach (var barrier in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(_path, barrier), "<Project />");
        var feed = Environment.GetEnvironmentVariable("SCHEMATIC_BENCHMARK_FEED") ?? Path.Combine(_path, "feed");
        File.WriteAllText(Path.Combine(_path, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="run" value="{feed}" /></packageSources>
            </configuration>
            """);
        if (File.Exists(Path.Combine(feed, $"Schematic.Build.{Version}.nupkg"))) return;
        Child.Run("dotnet", Repository.Root, "pack", Repository.PathOf("src", "Schematic.Build"), "-o", feed, "-p:Version=" + Version, "-v:q", "--nologo");
    }

    /// <summary>The item that brings the package to a project.</summary>
    public static XElement Reference => new("PackageReference", new XAttribute("Include", "Schematic.Build"), new XAttribute("Version", Version));

    /// <summary>Makes a class library and restores it.</summary>
    /// <param name="name">The name of the project and of its folder.</param>
    /// <param name="content">The additional content of its project file.</param>
    /// <returns>The folder.</returns>
    public string Project(string name, params IEnumerable<XElement> content)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_path, name)).FullName;
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0"), new XElement("UseAppHost", "false"), new XElement("Nullable", "enable")),
            content);
        File.WriteAllText(Path.Combine(directory, name + ".csproj"), project.ToString());
        Child.Run("dotnet", directory, "restore", "-v:q", "--nologo");
        return directory;
    }

    /// <summary>Makes a class library with packages of the public registry and restores it.</summary>
    /// <param name="name">The name of the project and of its folder.</param>
    /// <param name="content">The additional content of its project file.</param>
    /// <returns>The folder.</returns>
    public string ForeignProject(string name, IEnumerable<XElement> content)
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_path, name)).FullName, "nuget.config"), """
            <configuration>
              <packageSources><clear /><add key="nuget.org" value="https://api.nuget.org/v3/index.json" /></packageSources>
            </configuration>
            """);
        return Project(name, content);
    }

    /// <summary>Deletes folders of a project that exist.</summary>
    public static void Delete(string project, params IEnumerable<string> folders)
    {
        foreach (var path in folders.Select(folder => Path.Combine(project, folder)).Where(Directory.Exists)) Directory.Delete(path, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);
}
