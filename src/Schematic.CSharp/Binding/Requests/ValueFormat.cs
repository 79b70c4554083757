using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The format of a value in a request, where it differs from the default of the method that writes it.</summary>
internal sealed record ValueFormat
{
    /// <summary>True if the value is written as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>True if objects are written as JSON.</summary>
    public bool HasJsonObjects { get; init; }

    /// <summary>The style; null for the method's default.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>True to separate parts, false to join them; null for the method's default.</summary>
    public bool? Explode { get; init; }

    /// <summary>True if reserved characters are not escaped.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The name that a style writes before the value; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>True if the format is the default; reserved characters may still be unescaped.</summary>
    public bool IsPlain => this is { IsJson: false, HasJsonObjects: false, Style: null, Explode: null, Name: null };

    public static ValueFormat Of(Parameter parameter, WireType type)
    {
        if (parameter.ContentType is not null && !IsText(parameter.ContentType) && !IsForm(parameter) && (MediaTypes.IsJson(parameter.ContentType) || type.Kind != WireTypeKind.String))
            return new ValueFormat { IsJson = true };
        // The members of an object are the parameters; no other setting applies. Text that is not a string cannot be written.
        if (parameter.In == ParameterLocation.QueryString) return new ValueFormat { IsJson = !IsForm(parameter) && HasParts(type) };
        return Of(parameter.Style, StyleDefaults.Of(parameter.In), parameter.Explode, type) with
        {
            // A header's value is not escaped, and a whole query string has its own rules.
            AllowReserved = parameter.AllowReserved && parameter.In is ParameterLocation.Query or ParameterLocation.Path,
            Name = parameter.Style == ParameterStyle.Matrix ? parameter.Name : null,
        };
    }

    /// <summary>Creates the format of a field of a URL-encoded form.</summary>
    public static ValueFormat Of(FormField field, WireType type) => IsJsonField(field) ? new ValueFormat { IsJson = true } :
        Of(field.Style, ParameterStyle.Form, field.Explode, type) with { AllowReserved = field.AllowReserved, HasJsonObjects = field.HasJsonObjects && HasParts(type) };

    /// <summary>True if the first media type of a field, which determines the serialization, is JSON.</summary>
    public static bool IsJsonField(FormField field) => !field.IsText && field.ContentTypes is [var contentType, ..] && MediaTypes.IsJson(contentType);

    /// <summary>Creates the format of a part with a style.</summary>
    public static ValueFormat OfPart(FormField field) =>
        new() { Style = field.Style == ParameterStyle.Form ? null : field.Style, Explode = field.Explode ? null : false };

    /// <summary>Gets the arguments of the method that writes the value.</summary>
    public IEnumerable<Expression> Arguments(RuntimeReferences runtime)
    {
        if (IsJson) yield return new Expression($"{runtime["ParameterStyle"]}.Json");
        if (HasJsonObjects) yield return new Expression($"{runtime["ParameterStyle"]}.FormOrJson");
        if (Style is { } style) yield return new Expression($"{runtime["ParameterStyle"]}.{style}");
        if (Explode is { } explode) yield return Expression.Named("explode", explode);
        if (AllowReserved) yield return Expression.Named("allowReserved", true);
        if (Name is not null) yield return Expression.Named("name", Expression.String(Name));
    }

    private static ValueFormat Of(ParameterStyle style, ParameterStyle usual, bool explode, WireType type) => new()
    {
        Style = style == usual ? null : style,
        Explode = explode != StyleDefaults.Explodes(usual) && HasParts(type) ? explode : null,
    };

    private static bool IsText(string contentType) => MediaTypes.EssenceOf(contentType).StartsWith("text/", StringComparison.Ordinal);

    private static bool IsForm(Parameter parameter) =>
        parameter.In == ParameterLocation.QueryString && (parameter.ContentType is null || MediaTypes.KindOf(parameter.ContentType) == MediaTypeKind.UrlEncoded);

    private static bool HasParts(WireType type) =>
        type.Kind is WireTypeKind.List or WireTypeKind.Map or WireTypeKind.Object or WireTypeKind.Union or WireTypeKind.Any or WireTypeKind.Emptyable or WireTypeKind.Project;
}
