using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Schematic.Generation.Modules;

/// <summary>The assemblies of the generator: the one that runs it, and the assemblies next to it that it refers to directly or indirectly.</summary>
internal static class GeneratorAssemblies
{
    /// <summary>The version of the package.</summary>
    public static Input Version { get; } = new(
        InputRole.Generator, "version", typeof(GeneratorAssemblies).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>Returns the assemblies by name, with an identifier of their content.</summary>
    /// <param name="root">The path of the assembly that runs the generator.</param>
    public static IReadOnlyList<Input> From(string root)
    {
        var found = new SortedDictionary<string, Input>(StringComparer.Ordinal);
        Add(root);
        return [.. found.Values];

        void Add(string path)
        {
            var name = Path.GetFileName(path);
            if (found.ContainsKey(name) || !File.Exists(path)) return;
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            found.Add(name, new Input(InputRole.Generator, name, IdentityOf(metadata)));
            foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
                Add(Path.Combine(Path.GetDirectoryName(path)!, metadata.GetString(reference.Name) + ".dll"));
        }
    }

    private static string IdentityOf(MetadataReader metadata) => metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
}
