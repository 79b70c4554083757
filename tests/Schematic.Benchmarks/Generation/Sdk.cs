using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Schematic.Benchmarks.Generation;

/// <summary>The SDK, whose precompiled copy of the C# compiler's library the generator uses in a build.</summary>
internal static class Sdk
{
    /// <summary>The folder of the newest SDK beside the runtime of this process.</summary>
    public static string Directory { get; } = Newest("sdk");

    /// <summary>The folder of the newest libraries of ASP.NET Core beside the runtime of this process.</summary>
    public static string WebDirectory { get; } = Newest("shared", "Microsoft.AspNetCore.App");

    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        Path.Combine(Directory, "Roslyn", "bincore", name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;

    /// <summary>The folder of the reference assemblies of the newest framework beside it.</summary>
    public static string ReferenceDirectory { get; } = Path.Combine(Newest("packs", "Microsoft.NETCore.App.Ref"), "ref", "net10.0");

    // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
    private static string Newest(params string[] folder)
    {
        var root = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "..", "..", "..", ".."));
        return System.IO.Directory.GetDirectories(Path.Combine([root, .. folder])).Order(StringComparer.Ordinal).Last();
    }
}
