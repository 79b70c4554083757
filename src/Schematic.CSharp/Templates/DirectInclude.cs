using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Schematic.CSharp.Templates;

/// <summary>
/// The function <c>include</c>. If a template only writes the included output, without indentation, the output is
/// written directly; Scriban's own function first creates a string.
/// </summary>
internal sealed class DirectInclude : IScriptCustomFunction
{
    public static readonly DirectInclude Instance = new();

    private static readonly IncludeFunction Include = new();

    public int RequiredParameterCount => Include.RequiredParameterCount;

    public int ParameterCount => Include.ParameterCount;

    public ScriptVarParamKind VarParamKind => Include.VarParamKind;

    public Type ReturnType => Include.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => Include.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var isWritten = callerContext is ScriptFunctionCall { Parent: ScriptExpressionStatement, Arguments.Count: 1 }
            && context.EnableOutput && string.IsNullOrEmpty(context.CurrentIndent);
        if (!isWritten || context.GetTemplatePathFromName(context.ObjectToString(arguments[0]), callerContext) is not { } path)
            return Include.Invoke(context, callerContext, arguments, blockStatement);
        Write(context, context.GetOrCreateTemplate(path, callerContext), arguments, callerContext);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Include.InvokeAsync(context, callerContext, arguments, blockStatement);

    private static void Write(TemplateContext context, Template template, ScriptArray arguments, ScriptNode? callerContext)
    {
        context.EnterRecursive(callerContext);
        var indent = context.CurrentIndent;
        context.CurrentIndent = null;
        context.PushLocal();
        context.PushSourceFile(template.SourceFilePath ?? "");
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            if (template.Page is { } page && context.Evaluate(page) is { } result) context.Write(callerContext?.Span ?? default, result);
        }
        finally
        {
            context.PopSourceFile();
            context.PopLocal();
            context.CurrentIndent = indent;
            context.ExitRecursive(callerContext);
        }
    }
}
