using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>Reads forms: multipart if a field is a file or <c>multipart: true</c> is set, URL-encoded otherwise.</summary>
internal static class FormReader
{
    /// <summary>Reads a form.</summary>
    public static FormBody? Read(DocumentNode entry, Section endpoint)
    {
        var fields = Expectation.Entries(entry, endpoint.Diagnostics)
            .Select(field => ReadField(field, endpoint.Diagnostics)).OfType<FormField>().ToList();
        var isMultipart = endpoint.Boolean("multipart") ?? fields.Exists(field => IsFile(field.Type));
        return new FormBody(isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded", fields);
    }

    private static FormField? ReadField(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (Slot.Read(entry, Keywords.Field, diagnostics, TypeWords.File) is not { } slot) return null;
        var field = new FormField(entry.Key, slot.Type)
        {
            IsRequired = slot.IsRequired,
            Default = slot.Default,
            Constant = slot.Constant,
            CodeName = slot.CodeName,
            Documentation = slot.Documentation,
            IsDeprecated = slot.IsDeprecated,
            Location = entry.KeyLocation,
        };
        if (slot.Section is not { } section) return field;
        var style = StyleReader.Read(section, ParameterLocation.Query) ?? field.Style;
        return field with
        {
            ContentTypes = section.OneOf("accept", "contentType") is { } types ? section.Texts(types.Key) : [],
            MinimumCount = section.Count("min"),
            MaximumCount = section.Count("max"),
            Style = style,
            Explode = section.Boolean("explode") ?? StyleDefaults.Explodes(style),
            AllowReserved = section.Flag("allowReserved"),
        };
    }

    private static bool IsFile(TypeReference type) => type switch
    {
        PrimitiveReference primitive => primitive.Kind == PrimitiveKind.File,
        ArrayReference array => IsFile(array.Item),
        _ => false,
    };
}
