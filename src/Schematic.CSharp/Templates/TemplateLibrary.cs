using System.Collections.Concurrent;
using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Schematic.CSharp.Templates;

/// <summary>The built-in templates, and a project's own templates, which replace those with the same name.</summary>
/// <remarks>Safe for use by several threads. Each template is parsed once, on first use.</remarks>
public sealed class TemplateLibrary : ITemplateLoader
{
    // Far above the needs of any description, and low enough to end a template that would not terminate.
    private const int OwnTemplateLoopLimit = 10_000_000;
    private const int OwnTemplateOutputLimit = 256 * 1024 * 1024;

    private readonly string _builtInDirectory;
    private readonly string? _ownDirectory;
    private readonly ConcurrentDictionary<string, Lazy<Template?>> _templates = new(StringComparer.Ordinal);

    /// <summary>Creates a library of the templates in one or two directories.</summary>
    /// <param name="builtInDirectory">The directory of the built-in templates.</param>
    /// <param name="ownDirectory">The directory whose templates replace those of the same name; null for none.</param>
    public TemplateLibrary(string builtInDirectory, string? ownDirectory = null) =>
        (_builtInDirectory, _ownDirectory) = (builtInDirectory, ownDirectory);

    /// <summary>Renders a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="diagnostics">Receives the errors of the template, at their location in the template (SCH4xxx).</param>
    /// <returns>The output and its origin; null if the template has errors.</returns>
    public Rendering? Render(UnitPlan unit, DiagnosticBag diagnostics)
    {
        var path = PathOf(unit.Template);
        if (Find(path) is not { } template)
        {
            diagnostics.Report(DiagnosticDescriptors.TemplateNotFound, new SourceLocation(path, 0, 0), unit.Template);
            return null;
        }

        if (template.HasErrors)
        {
            ReportParseErrors(template, diagnostics);
            return null;
        }

        var context = new PlanContext(this, unit.Shown);
        Limit(context, path);
        var text = new RenderedText();
        context.PushOutput(new TextOutput(text));
        try
        {
            template.Render(context);
            return new Rendering(text, !unit.HasOwnText && !IsOwn(path) && !context.IncludesOwn);
        }
        catch (ScriptRuntimeException exception)
        {
            text.Dispose();
            ReportFailure(exception, path, diagnostics);
            return null;
        }
    }

    /// <summary>Parses all templates that are not parsed yet.</summary>
    public void ParseAll()
    {
        foreach (var path in Directory.EnumerateFiles(_builtInDirectory, "*.scriban")) Find(PathOf(Path.GetFileName(path)));
    }

    /// <summary>Gets the parsed template at a path; null if the file does not exist.</summary>
    internal Template? Find(string path) => _templates.GetOrAdd(path, static path => new Lazy<Template?>(() =>
        File.Exists(path) ? Template.Parse(File.ReadAllText(path).ReplaceLineEndings("\n"), path) : null)).Value;

    /// <summary>True if the template at a path belongs to the project.</summary>
    internal bool IsOwn(string path) => _ownDirectory is not null && path.StartsWith(_ownDirectory, StringComparison.Ordinal);

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => PathOf(templateName);

    string? ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        File.Exists(templatePath) ? File.ReadAllText(templatePath) : null;

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(((ITemplateLoader)this).Load(context, callerSpan, templatePath));

    private string PathOf(string name)
    {
        var own = _ownDirectory is null ? null : Path.Combine(_ownDirectory, name);
        return own is not null && File.Exists(own) ? own : Path.Combine(_builtInDirectory, name);
    }

    private void Limit(TemplateContext context, string path)
    {
        var isOwn = IsOwn(path);
        context.LoopLimit = isOwn ? OwnTemplateLoopLimit : 0;
        context.LimitToString = isOwn ? OwnTemplateOutputLimit : 0;
        context.OutputLimit = isOwn ? OwnTemplateOutputLimit : null;
    }

    private static void ReportParseErrors(Template template, DiagnosticBag diagnostics)
    {
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            diagnostics.Report(DiagnosticDescriptors.TemplateDoesNotParse, LocationOf(message.Span), message.Message);
    }

    private void ReportFailure(ScriptRuntimeException exception, string path, DiagnosticBag diagnostics)
    {
        // An included template that does not parse is reported by its own errors, not by the failing include.
        var broken = _templates.Values.Select(template => template.Value).OfType<Template>().Where(template => template.HasErrors).ToList();
        if (broken.Count > 0)
        {
            foreach (var template in broken.OrderBy(template => template.SourceFilePath, StringComparer.Ordinal))
                ReportParseErrors(template, diagnostics);
            return;
        }

        var location = string.IsNullOrEmpty(exception.Span.FileName) ? new SourceLocation(path, 0, 0) : LocationOf(exception.Span);
        diagnostics.Report(DiagnosticDescriptors.TemplateFailed, location, exception.OriginalMessage);
    }

    private static SourceLocation LocationOf(SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);
}
