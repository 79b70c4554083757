using System.Text;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Writes how a value becomes text as trailing arguments of a call, as far as that differs from what the call does anyway.</summary>
internal static class ParameterArguments
{
    public static string Of(Parameter parameter, CSharpType type, RuntimeReferences runtime)
    {
        if (parameter.ContentType is not null && !IsText(parameter.ContentType) && !IsForm(parameter))
            return $", {runtime["ParameterStyle"]}.Json";
        // An object whose members are the parameters: nothing else is meaningful.
        if (parameter.In == ParameterLocation.QueryString) return "";
        var (style, explode) = parameter.In switch
        {
            ParameterLocation.Query or ParameterLocation.Cookie => (ParameterStyle.Form, true),
            _ => (ParameterStyle.Simple, false),
        };
        var text = Style(parameter.Style, style, parameter.Explode, explode, type, runtime);
        // A header's value is not escaped, and a query string as a whole has its own rules.
        if (parameter.AllowReserved && parameter.In is ParameterLocation.Query or ParameterLocation.Path) text += ", allowReserved: true";
        if (parameter.Style == ParameterStyle.Matrix) text += $", name: {Text.CSharpLiteral.String(parameter.Name)}";
        return text;
    }

    public static string Of(FormField field, CSharpType type, RuntimeReferences runtime) =>
        Style(field.Style, ParameterStyle.Form, field.Explode, true, type, runtime) + (field.AllowReserved ? ", allowReserved: true" : "");

    private static string Style(ParameterStyle style, ParameterStyle usual, bool explode, bool usuallyExploded, CSharpType type, RuntimeReferences runtime)
    {
        var text = new StringBuilder();
        if (style != usual) text.Append(", ").Append(runtime["ParameterStyle"]).Append('.').Append(style);
        if (explode != usuallyExploded && HasParts(type)) text.Append(explode ? ", explode: true" : ", explode: false");
        return text.ToString();
    }

    private static bool IsText(string contentType) => contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private static bool IsForm(Parameter parameter) =>
        parameter.In == ParameterLocation.QueryString && parameter.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool HasParts(CSharpType type) =>
        type.Kind is CSharpTypeKind.List or CSharpTypeKind.Map or CSharpTypeKind.Object or CSharpTypeKind.Union or CSharpTypeKind.Any;
}
