using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Schematic.CSharp.Templates;

/// <summary>The state of one rendering: templates from the library and values from a plan.</summary>
internal sealed class PlanContext : TemplateContext
{
    private readonly TemplateLibrary _library;

    public PlanContext(TemplateLibrary library, object model)
        : base(new TemplateFunctions())
    {
        _library = library;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        NewLine = "\n";
        TemplateLoader = library;
        BuiltinObject.SetValue("include", DirectInclude.Instance, readOnly: true);
        PushGlobal(new PlanGlobals(model));
    }

    /// <summary>True if one of the project's own templates was included.</summary>
    public bool IncludesOwn { get; private set; }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is IScriptObject or System.Collections.IEnumerable ? base.GetMemberAccessorImpl(target)! : PlanAccessor.For(target.GetType());

    // Called once for each template that a rendering includes.
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        IncludesOwn |= _library.IsOwn(templatePath);
        return _library.Find(templatePath) is { HasErrors: false } template ? template : base.CreateTemplate(templatePath, callerContext)!;
    }

    /// <summary>The members of the model as variables.</summary>
    private sealed class PlanGlobals : ScriptObject
    {
        public PlanGlobals(object model)
        {
            var accessor = PlanAccessor.For(model.GetType());
            foreach (var (name, value) in accessor.Values(model)) SetValue(name, value, readOnly: true);
        }
    }
}
