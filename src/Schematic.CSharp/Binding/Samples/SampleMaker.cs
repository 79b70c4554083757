using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Chooses samples of responses: the first example of the description that generated code can read, otherwise a value that the
/// types allow.</summary>
/// <param name="types">The types of the module.</param>
internal sealed class SampleMaker(ModuleTypes types)
{
    /// <summary>The maximum length of a sample.</summary>
    public const int Longest = 16_384;

    private readonly ExampleFit _fit = new(types);
    private SchemaSamples? _rich;
    private SchemaSamples? _compact;

    /// <summary>Returns a sample as JSON; null if there is none.</summary>
    /// <param name="api">The API of the type.</param>
    /// <param name="type">The type.</param>
    /// <param name="examples">The examples of the description.</param>
    public string? Json(int api, TypeReference type, Examples examples) =>
        examples.Nodes.Where(node => !node.IsNull() && _fit.Fits(api, type, node)).Select(node => JsonLiteral.Of(node, Longest)).FirstOrDefault(json => json is not null)
        ?? (_rich ??= new SchemaSamples(types, _fit, isCompact: false)).Of(api, type)
        ?? (_compact ??= new SchemaSamples(types, _fit, isCompact: true)).Of(api, type);

    /// <summary>Returns a sample of content that is not structured: the first example that is a string, or a default.</summary>
    /// <param name="examples">The examples of the description.</param>
    /// <param name="otherwise">The default.</param>
    public static string Text(Examples examples, string otherwise) => examples.Nodes.Select(node => node.AsString()).FirstOrDefault(text => text is { Length: <= Longest }) ?? otherwise;
}
