using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the fields of forms.</summary>
internal sealed class FormFieldBinder(ModuleContext context, int api, RequestProperties properties)
{
    public FormPlan Bind(FormBody form, string? flag)
    {
        var (start, writer) = form.IsMultipart ? ("Multipart", "ApiMultipartWriter") : ("UrlEncoded", "ApiFormWriter");
        IReadOnlyList<Expression> mediaType = form.IsMultipart && form.SentMediaType != form.UsualMediaType ? [Expression.String(form.SentMediaType)] : [];
        var fields = form.Fields.Select(field => Bind(field, form.IsMultipart, field.Name == flag)).ToList();
        return new FormPlan(Expression.Invoke(start, mediaType), fields)
        {
            Runtime = [$"ApiRequestWriter.{start}", .. fields.Select(field => $"{writer}.{field.Method}").Distinct(StringComparer.Ordinal)],
        };
    }

    private CallPlan Bind(FormField field, bool isMultipart, bool isFlag)
    {
        var name = Expression.String(field.Name);
        if (isMultipart && FileType(field.Type) is { } file)
        {
            var method = file.Kind == WireTypeKind.List ? "Files" : "File";
            return new CallPlan(method, [name, Add(field, file), .. ContentType(field)]);
        }

        var type = context.Resolver.Resolve(api, field.Type);
        var value = isFlag && type.Kind == WireTypeKind.Boolean ? BodyBinder.StreamFlag
            : field.IsRequired && ConstantLiteral.Of(type, field.Constant) is { } constant ? constant
            : Add(field, type);
        if (isMultipart) return new CallPlan(IsJson(field) ? "JsonField" : "Field", [name, value, type.Codec, .. IsJson(field) ? JsonContentType(field) : ContentType(field)]);
        var format = IsJson(field) ? new ValueFormat { IsJson = true } : ValueFormat.Of(field, type);
        return new CallPlan("Field", [name, value, type.Codec, .. format.Arguments(context.Runtime)]);
    }

    private Expression Add(FormField field, WireType type) => properties.Add(
        properties.Name(field.CodeName ?? field.Name, "Field"),
        type,
        field.IsRequired,
        field.IsDeprecated,
        field.Documentation,
        $"The field `{field.Name}`.",
        Comment.Default(field.Default),
        field: field);

    private WireType? FileType(TypeReference type) => type switch
    {
        PrimitiveReference { Kind: PrimitiveKind.File } => context.Resolver.File,
        ArrayReference { Item: PrimitiveReference { Kind: PrimitiveKind.File } } => context.Resolver.FileList,
        NamedReference named when context.Resolver.AliasTarget(api, named) is { } target => FileType(target),
        _ => null,
    };

    private static bool IsJson(FormField field) => field.ContentTypes is [var contentType] && MediaTypes.IsJson(contentType);

    private static IEnumerable<Expression> JsonContentType(FormField field) =>
        field.ContentTypes[0] == "application/json" ? [] : [Expression.String(field.ContentTypes[0])];

    // If the description specifies a range or several media types, the caller chooses one.
    private static IEnumerable<Expression> ContentType(FormField field) =>
        field.ContentTypes is [var contentType] && !contentType.Contains('*', StringComparison.Ordinal) ? [Expression.String(contentType)] : [];
}
