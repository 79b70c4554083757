using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;

namespace Schematic.Generation.Pipeline;

/// <summary>Writes a file of suggestions next to each description; it contains only comments, and no build reads it.</summary>
internal sealed class SuggestStage(GenerationOptions options)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<string> _written = [];

    /// <summary>The errors of files that could not be written.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Diagnostics;

    /// <summary>The names of the files that were written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Returns the path of the suggestions for a description.</summary>
    public static string PathOf(ApiItem item) => Path.ChangeExtension(item.Path, ".overrides.suggested.yaml");

    /// <summary>Writes the suggestions for descriptions.</summary>
    /// <param name="modules">The modules of the descriptions.</param>
    public void Run(IReadOnlyList<BoundModule> modules)
    {
        var texts = from module in modules
                    from description in module.Source.Descriptions
                    from api in description.Apis
                    where module.Source.Apis.Any(own => own.Name == api.Name)
                    let plan = module.Plan.Apis.FirstOrDefault(plan => plan.Name == api.Name)
                    where plan is not null
                    group new OverrideSuggestions(api, plan).Text() by description.Item;
        foreach (var item in texts.DistinctBy(text => text.Key.Path))
        {
            var text = string.Concat(item);
            if (text.Length > 0) Write(item.Key, text);
        }
    }

    private void Write(ApiItem item, string text)
    {
        var name = Path.GetFileName(item.Path);
        var head = $"## Suggestions for {name}: names that are long or numbered, methods with many parameters, pages that are not detected.\n"
            + $"## Copy the lines that you want, without the '# ' at their beginning, to {Path.GetFileName(item.OverridesNextTo)}. No build reads this file.\n\n";
        if (SourceFile.Write(PathOf(item), head + text, DiagnosticDescriptors.OutputNotWritten, _diagnostics)) _written.Add(Path.GetRelativePath(options.ProjectDirectory, PathOf(item)).Replace('\\', '/'));
    }
}
