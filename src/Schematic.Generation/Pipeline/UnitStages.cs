using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Syntax;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Pipeline;

/// <summary>A file on its way through the stages.</summary>
/// <param name="File">The path, relative to the output directory.</param>
/// <param name="Plan">What is to be in it.</param>
/// <param name="Diagnostics">What went wrong with it.</param>
internal sealed record UnitJob(string File, UnitPlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>Its place in the order of all files, whichever is done first.</summary>
    public required int Number { get; init; }

    /// <summary>The text as rendered, then as laid out; null before, and after a fault.</summary>
    public RenderedText? Text { get; init; }

    /// <summary>Whether nothing of the project's own took part in the text.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The parsed text; null before, and after a fault.</summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>The module that the file belongs to; null for what all modules share.</summary>
    public string? Module { get; init; }

    /// <summary>The file as stages report it.</summary>
    public Subject Subject => new(File, Module);
}

/// <summary>Unit to text.</summary>
internal sealed class RenderStage(TemplateLibrary templates)
{
    private static readonly object Rendered = new();

    // What was rendered is needed no longer: a large API's plan is larger than its description.
    public UnitJob Run(UnitJob job)
    {
        var rendering = templates.Render(job.Plan, job.Diagnostics);
        return job with { Text = rendering?.Text, IsBuiltIn = rendering is { IsBuiltIn: true }, Plan = new UnitPlan<object>(job.Plan.FileName, job.Plan.Template, Rendered) };
    }
}

/// <summary>Text to syntax tree.</summary>
internal sealed class ValidateStage(GenerationOptions options)
{
    // Made where it is needed: the compiler's library is large, and most builds do without.
    // Comments of any kind are the same to the layout, and what is faulty in one is no error to the compiler.
    private readonly Lazy<CSharpParseOptions> _parseOptions = new(() => new CSharpParseOptions(options.LanguageVersion, DocumentationMode.None));

    /// <summary>Whether a file needs neither validation nor layout: built-in templates write C# 12, laid out.</summary>
    public bool Trusts(UnitJob job) => job is { IsBuiltIn: true, Text: not null } && options.LanguageVersion >= LanguageVersion.CSharp12;

    public UnitJob Run(UnitJob job) => job.Text is null
        ? job
        : job with { Tree = SyntaxValidator.Validate(job.Text.ToString(), job.File, job.Plan.Template, _parseOptions.Value, job.Diagnostics) };
}

/// <summary>Syntax tree to text.</summary>
internal static class FormatStage
{
    // Built-in templates lay out what they write themselves: there is nothing to be changed about it.
    public static UnitJob Run(UnitJob job)
    {
        if (job is { Tree: not null, IsBuiltIn: true }) return job with { Tree = null };
        job.Text?.Dispose();
        return job with { Text = job.Tree is null ? null : new RenderedText(Layout.Format(job.Tree)), Tree = null };
    }
}

/// <summary>Text to laid out text, by way of the syntax tree, unless the text is laid out already.</summary>
internal sealed class LayoutStages(GenerationOptions options, StageRunner runner)
{
    private readonly ValidateStage _validate = new(options);

    public IReadOnlyList<UnitJob> Run(UnitJob job) => _validate.Trusts(job)
        ? [job]
        : [.. runner.Run("validate", job.Subject, job, _validate.Run).SelectMany(valid => runner.Run("format", job.Subject, valid, FormatStage.Run))];
}

/// <summary>Text to temporary file.</summary>
internal sealed class StagingStage(OutputWriter writer)
{
    public UnitJob Run(UnitJob job)
    {
        using var text = job.Text;
        if (text is not null) writer.Stage(job.File, text.Characters, job.Diagnostics);
        return job with { Text = null };
    }
}
