using System.Globalization;
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
    private const string OctetStream = "application/octet-stream";

    public FormPlan Bind(FormBody form, string? flag)
    {
        var (start, writer) = form.IsMultipart ? ("Multipart", "ApiMultipartWriter") : ("UrlEncoded", "ApiFormWriter");
        IReadOnlyList<Expression> mediaType = form.IsMultipart && form.SentMediaType != form.UsualMediaType ? [Expression.String(form.SentMediaType)] : [];
        var fields = form.Fields.SelectMany(field => field.IsAdditional ? [BindAdditional(field, form)] : BindPart(field, form.IsMultipart, field.Name == flag)).ToList();
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
            return new CallPlan(method, [name, Add(field, file), .. FileContentType(field), .. method == "Files" ? Counts(field) : []]);
        }

        var type = context.Resolver.Resolve(api, field.Type);
        var value = isFlag && type.Kind == WireTypeKind.Boolean ? BodyBinder.StreamFlag
            : field.IsRequired && ConstantLiteral.Of(type, field.Constant) is { } constant ? constant
            : Add(field, type);
        if (field is { Xml: not null, Constant: null }) (value, type) = XmlText.OfField(context, api, field, value, type);
        if (isMultipart && field.IsStyled) return new CallPlan("StyledField", [name, value, type.Codec, .. ValueFormat.OfPart(field).Arguments(context.Runtime)]);
        if (isMultipart) return new CallPlan(ValueFormat.IsJsonField(field) ? "JsonField" : "Field", [name, value, type.Codec, .. ValueFormat.IsJsonField(field) ? JsonContentType(field) : ContentType(field)]);
        return new CallPlan("Field", [name, value, type.Codec, .. ValueFormat.Of(field, type).Arguments(context.Runtime)]);
    }

    private IEnumerable<CallPlan> BindPart(FormField field, bool isMultipart, bool isFlag)
    {
        var part = field.IsNameless ? BindNameless(field) : Bind(field, isMultipart, isFlag);
        return field.Headers.Count == 0 ? [part] : [.. field.Headers.Select(header => Header(field, header)), part, new CallPlan("EndHeaders", [])];
    }

    private CallPlan BindNameless(FormField field)
    {
        var (type, suffix) = field.Name == FormField.AdditionalName && field.Type is ArrayReference list ? (list.Item, "s") : (field.Type, "");
        if (FileType(type) is { } file) return new CallPlan("FilePart" + suffix, [Add(field, suffix.Length == 0 ? file : context.Resolver.FileList), .. FileContentType(field)]);
        var value = context.Resolver.Resolve(api, type);
        var property = Add(field, suffix.Length == 0 ? value : context.Resolver.Resolve(api, field.Type));
        if (field.Xml is not null) return new CallPlan("Part" + suffix, [XmlText.OfField(context, api, field, property, value).Value, context.Resolver.String.Codec, .. ContentType(field)]);
        return new CallPlan("Part" + suffix, [property, context.Resolver.Codecs.ValueCodec(value), .. ContentType(field)]);
    }

    private CallPlan Header(FormField field, Parameter header)
    {
        var type = context.Resolver.Resolve(api, header.Type);
        // A header of an optional part is sent only with the part.
        var isRequired = header.IsRequired && field.IsRequired;
        var value = ConstantLiteral.Of(type, header.Constant) ?? properties.Add(
            properties.Name($"{field.CodeName ?? field.Name} {header.Name}", "Header"), type, isRequired, isDeprecated: false, header.Documentation, $"The header `{header.Name}` of `{field.Name}`.", Comment.Default(header.Default), key: $"{PartPlan.Field} {field.Name} {header.Name}");
        return new CallPlan("Header", [Expression.String(header.Name), value, type.Codec, .. header.Explode ? [Expression.Named("explode", true)] : Array.Empty<Expression>()]);
    }

    private CallPlan BindAdditional(FormField field, FormBody form)
    {
        var value = field.Type is MapReference map ? map.Value : TypeReference.String;
        var file = form.IsMultipart ? FileType(value) : null;
        var type = file ?? context.Resolver.Resolve(api, value);
        var fields = Add(field with { CodeName = form.Fields.Count == 1 ? "Fields" : "AdditionalFields" }, TypeResolver.DictionaryOf(type));
        if (file is not null) return new CallPlan("NamedFiles", [fields, .. FileContentType(field)]);
        var codec = context.Resolver.Codecs.ValueCodec(type);
        if (!form.IsMultipart) return new CallPlan("Fields", [fields, codec, .. ValueFormat.Of(field, type).Arguments(context.Runtime)]);
        return ValueFormat.IsJsonField(field)
            ? new CallPlan("JsonFields", [fields, codec, .. JsonContentType(field)])
            : new CallPlan("Fields", [fields, codec, .. ContentType(field)]);
    }

    private Expression Add(FormField field, WireType type) => properties.Add(
        properties.Name(field.CodeName ?? field.Name, "Field"),
        type,
        field.IsRequired,
        field.IsDeprecated,
        field.Documentation,
        field.IsAdditional ? "The fields by name." : field.IsNameless ? "The content of the parts." : TypePhrase.Sentence(field.Type, named => context.Resolver.Resolve(api, named).Name),
        Comment.Default(field.Default) ?? type.EmptyRemark,
        field: field);

    private WireType? FileType(TypeReference type) => type switch
    {
        PrimitiveReference { Kind: PrimitiveKind.File } => context.Resolver.File,
        ArrayReference { Item: PrimitiveReference { Kind: PrimitiveKind.File } } => context.Resolver.FileList,
        NamedReference named when context.Resolver.AliasTarget(api, named) is { } target => FileType(target),
        _ => null,
    };

    private static IEnumerable<Expression> Counts(FormField field) =>
    [
        .. field.MinimumCount is { } minimum and > 0 ? new[] { Expression.Named("minimum", Number(minimum)) } : [],
        .. field.MaximumCount is { } maximum ? new[] { Expression.Named("maximum", Number(maximum)) } : [],
    ];

    private static Expression Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<Expression> JsonContentType(FormField field)
    {
        var sent = Sent(field, "application/json");
        return sent == "application/json" ? [] : [Expression.String(sent)];
    }

    private static IEnumerable<Expression> ContentType(FormField field) => field.ContentTypes.Count == 0 ? [] : [Expression.String(Sent(field, "text/plain"))];

    // If the description specifies a range or several media types, the file may state its own.
    private static IEnumerable<Expression> FileContentType(FormField field)
    {
        if (field.ContentTypes.Count == 0) return [];
        var sent = Sent(field, OctetStream);
        return [.. sent == OctetStream ? [] : new[] { Expression.String(sent) }, .. AcceptedMediaTypes.Arguments(field.ContentTypes)];
    }

    private static string Sent(FormField field, string usual) =>
        MediaRanges.Within(field.ContentTypes.FirstOrDefault(type => !MediaRanges.IsRange(type)) ?? field.ContentTypes[0], usual);
}
