using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Schematic.CSharp.Templates;

/// <summary>
/// The functions of Scriban. Creating all of them takes longer than rendering a small file, and the built-in templates use only those
/// for arrays; a project's own templates can use all.
/// </summary>
internal sealed class TemplateFunctions : ScriptObject
{
    private static readonly ArrayFunctions Arrays = [];
    private static readonly Lazy<ScriptObject> All = new(TemplateContext.GetDefaultBuiltinObject);

    public TemplateFunctions() => SetValue("array", Arrays, readOnly: true);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, [MaybeNullWhen(false)] out object value) =>
        base.TryGetValue(context, span, member, out value) || All.Value.TryGetValue(context, span, member, out value);
}
