using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>The generated code of a real document, compiled once for all tests.</summary>
/// <param name="Apis">The APIs of the document.</param>
/// <param name="Plan">The plan of its module.</param>
/// <param name="Diagnostics">Everything that the compiler has to say.</param>
/// <param name="Image">The assembly.</param>
internal sealed record CompiledDocument(IReadOnlyList<ApiDefinition> Apis, ModulePlan Plan, IReadOnlyList<string> Diagnostics, byte[] Image)
{
    private static readonly ConcurrentDictionary<string, Lazy<CompiledDocument?>> All = new();

    /// <summary>Returns the compiled document; ignores the test if the document contains no API.</summary>
    public static CompiledDocument Of(string path)
    {
        // Some documents are in several folders.
        var key = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        var document = All.GetOrAdd(key, _ => new Lazy<CompiledDocument?>(() => Compile(path))).Value;
        if (document is null) Assert.Ignore("The document has no API.");
        return document!;
    }

    /// <summary>Loads the assembly.</summary>
    public Assembly Load() => GeneratedCode.Load(new MemoryStream(Image), isShared: false);

    /// <summary>Returns the compiled code of the operations and types that have some names.</summary>
    public static CompiledDocument Of(IReadOnlyList<ApiDefinition> apis, IReadOnlySet<string> mentioned) =>
        Compile(apis, GeneratedCode.Of(apis, options => options with { FindMentions = names => names.Where(mentioned.Contains).ToHashSet(StringComparer.Ordinal) }));

    private static CompiledDocument? Compile(string path) => Read(path) is { Count: > 0 } apis ? Compile(apis, GeneratedCode.Of(apis)) : null;

    private static CompiledDocument Compile(IReadOnlyList<ApiDefinition> apis, GeneratedCode code)
    {
        var (diagnostics, image) = code.CompileToImage();
        return new CompiledDocument(apis, code.Plan, diagnostics, image);
    }

    private static IReadOnlyList<ApiDefinition> Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        return loader.Load(path, default) is { } root ? ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics) : [];
    }
}
