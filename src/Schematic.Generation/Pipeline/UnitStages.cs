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

/// <summary>A file that passes through the stages.</summary>
/// <param name="File">The path, relative to the output directory.</param>
/// <param name="Plan">The plan of its content.</param>
/// <param name="Diagnostics">The problems found.</param>
internal sealed record UnitJob(string File, UnitPlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>The position in the order of all files, which does not depend on threads.</summary>
    public required int Number { get; init; }

    /// <summary>The rendered text, which layout replaces; null before rendering and after an error.</summary>
    public RenderedText? Text { get; init; }

    /// <summary>True if the text was rendered only with built-in templates.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The parsed text; null before parsing and after an error.</summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>The module that the file belongs to; null for files that all modules share.</summary>
    public string? Module { get; init; }

    /// <summary>The absolute path of the module's first description; null for files that all modules share.</summary>
    public string? Description { get; init; }

    /// <summary>The file as stages report it.</summary>
    public Subject Subject => new(File, Module, Description);
}

/// <summary>Renders units as text.</summary>
internal sealed class RenderStage(TemplateLibrary templates)
{
    private static readonly object Rendered = new();

    // The plan is released after rendering: for a large API, it is larger than the description.
    public UnitJob Run(UnitJob job)
    {
        var rendering = templates.Render(job.Plan, job.Diagnostics);
        return job with { Text = rendering?.Text, IsBuiltIn = rendering is { IsBuiltIn: true }, Plan = new UnitPlan<object>(job.Plan.FileName, job.Plan.Template, Rendered) };
    }
}

/// <summary>Parses text as a syntax tree.</summary>
internal sealed class ValidateStage(GenerationOptions options)
{
    // Created on demand: the compiler library is large, and most builds do not need it.
    // Documentation comments are parsed as ordinary comments: layout does not distinguish them, and errors in them are not compiler errors.
    private readonly Lazy<CSharpParseOptions> _parseOptions = new(() => new CSharpParseOptions(options.LanguageVersion, DocumentationMode.None));

    /// <summary>Returns true if a file needs neither validation nor layout: built-in templates render valid C# 12 that is already laid out.</summary>
    public bool Trusts(UnitJob job) => job is { IsBuiltIn: true, Text: not null } && options.LanguageVersion >= LanguageVersion.CSharp12;

    public UnitJob Run(UnitJob job) => job.Text is null
        ? job
        : job with { Tree = SyntaxValidator.Validate(job.Text.ToString(), job.File, job.Plan.Template, _parseOptions.Value, job.Diagnostics) };
}

/// <summary>Formats a syntax tree as text.</summary>
internal static class FormatStage
{
    // The output of built-in templates is already laid out.
    public static UnitJob Run(UnitJob job)
    {
        if (job is { Tree: not null, IsBuiltIn: true }) return job with { Tree = null };
        job.Text?.Dispose();
        return job with { Text = job.Tree is null ? null : new RenderedText(Layout.Format(job.Tree)), Tree = null };
    }
}

/// <summary>Lays out text by parsing and formatting it, unless it is already laid out.</summary>
internal sealed class LayoutStages(GenerationOptions options, StageRunner runner)
{
    private readonly ValidateStage _validate = new(options);

    public IReadOnlyList<UnitJob> Run(UnitJob job) => _validate.Trusts(job)
        ? [job]
        : [.. runner.Run("validate", job.Subject, job, _validate.Run).SelectMany(valid => runner.Run("format", job.Subject, valid, FormatStage.Run))];
}

/// <summary>Writes text to staged files.</summary>
internal sealed class StagingStage(OutputWriter writer)
{
    public UnitJob Run(UnitJob job)
    {
        using var text = job.Text;
        if (text is not null) writer.Stage(job.File, text.Characters, job.Diagnostics, job.Subject.Location);
        return job with { Text = null };
    }
}
