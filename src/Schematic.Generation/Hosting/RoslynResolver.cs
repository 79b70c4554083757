using System.Reflection;
using System.Runtime.Loader;

namespace Schematic.Generation.Hosting;

/// <summary>
/// Finds the SDK's C# compiler library. MSBuild's load context finds it in all known hosts; otherwise, the compiler's folder is
/// searched.
/// </summary>
public static class RoslynResolver
{
    private const string Library = "Microsoft.CodeAnalysis.CSharp";

    /// <summary>Loads the library if it can be found.</summary>
    /// <param name="roslynDirectory">The folder of the SDK's C# compiler, which is searched last.</param>
    /// <returns>True if the library is loaded. Types that use it must not be accessed before.</returns>
    public static bool IsAvailable(string roslynDirectory)
    {
        var context = AssemblyLoadContext.GetLoadContext(typeof(RoslynResolver).Assembly) ?? AssemblyLoadContext.Default;
        if (TryLoad(context)) return true;
        if (!File.Exists(Path.Combine(roslynDirectory, Library + ".dll"))) return false;
        context.Resolving += (target, name) => Path.Combine(roslynDirectory, name.Name + ".dll") is var path && File.Exists(path)
            ? target.LoadFromAssemblyPath(path)
            : null;
        return TryLoad(context);
    }

    private static bool TryLoad(AssemblyLoadContext context)
    {
        try
        {
            return context.LoadFromAssemblyName(new AssemblyName(Library)) is not null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return false;
        }
    }
}
