using Schematic.CSharp.Binding.Text;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the fields of forms.</summary>
internal sealed class FormFieldBinder(ModuleContext context, int api, RequestProperties properties)
{
    public FormPlan Bind(FormBody form, string? flag)
    {
        var (start, writer) = form.IsMultipart ? ("Multipart", "ApiMultipartWriter") : ("UrlEncoded", "ApiFormWriter");
        var mediaType = form.IsMultipart && form.MediaType != "multipart/form-data" ? CSharpLiteral.String(form.MediaType) : "";
        var fields = form.Fields.Select(field => Bind(field, form.IsMultipart, field.Name == flag)).ToList();
        return new FormPlan($"{start}({mediaType})", fields)
        {
            Runtime = [$"ApiRequestWriter.{start}", .. fields.Select(field => $"{writer}.{field.Method}").Distinct(StringComparer.Ordinal)],
        };
    }

    private CallPlan Bind(FormField field, bool isMultipart, bool isFlag)
    {
        var name = CSharpLiteral.String(field.Name);
        if (isMultipart && FileType(field.Type) is { } file)
        {
            var method = file.Kind == CSharpTypeKind.List ? "Files" : "File";
            return new CallPlan(method, $"{name}, {Add(field, file)}{ContentType(field)}");
        }

        var type = context.Resolver.Resolve(api, field.Type);
        var value = isFlag && type.Kind == CSharpTypeKind.Boolean ? "request.IsStreaming"
            : field.IsRequired && ConstantLiteral.Of(type, field.Constant) is { } constant ? constant
            : Add(field, type);
        var arguments = $"{name}, {value}, {type.Codec}";
        if (!isMultipart) return new CallPlan("Field", arguments + (IsJson(field) ? $", {context.Runtime["ParameterStyle"]}.Json" : ParameterArguments.Of(field, type, context.Runtime)));
        return IsJson(field) ? new CallPlan("JsonField", arguments + JsonContentType(field)) : new CallPlan("Field", arguments + ContentType(field));
    }

    private string Add(FormField field, CSharpType type) => properties.Add(
        properties.Name(field.CodeName ?? field.Name, "Field"),
        type,
        field.IsRequired,
        field.IsDeprecated,
        field.Documentation,
        $"The field `{field.Name}`.",
        Comment.Default(field.Default),
        field: field).Name;

    private CSharpType? FileType(TypeReference type) => type switch
    {
        PrimitiveReference { Kind: PrimitiveKind.File } => context.Resolver.File,
        ArrayReference { Item: PrimitiveReference { Kind: PrimitiveKind.File } } => context.Resolver.FileList,
        NamedReference named when context.Resolver.AliasTarget(api, named) is { } target => FileType(target),
        _ => null,
    };

    private static bool IsJson(FormField field) => field.ContentTypes is [var contentType] && IsJson(contentType);

    private static bool IsJson(string contentType) =>
        contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) || contentType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static string JsonContentType(FormField field) =>
        field.ContentTypes[0] == "application/json" ? "" : $", {CSharpLiteral.String(field.ContentTypes[0])}";

    // A range or a choice of media types is for the caller to narrow down.
    private static string ContentType(FormField field) =>
        field.ContentTypes is [var contentType] && !contentType.Contains('*', StringComparison.Ordinal) ? $", {CSharpLiteral.String(contentType)}" : "";
}
