using System.Runtime.CompilerServices;
using Schematic.Generation.Hosting;

namespace Schematic.Generation.Tests;

/// <summary>The SDK that runs the tests.</summary>
internal static class Sdk
{
    /// <summary>The folder of its C# compiler.</summary>
    public static string RoslynDirectory { get; } = FindRoslyn();

    [ModuleInitializer]
    internal static void LoadRoslyn()
    {
        if (!RoslynResolver.IsAvailable(RoslynDirectory)) throw new FileNotFoundException("There is no C# compiler in " + RoslynDirectory);
    }

    // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
    private static string FindRoslyn()
    {
        var root = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "..", "..", "..", ".."));
        return Directory.GetDirectories(Path.Combine(root, "sdk"))
            .Select(folder => Path.Combine(folder, "Roslyn", "bincore"))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal)
            .Last();
    }
}
