using System.Globalization;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Keeps the defaults that are values of their types, and those alone.</summary>
internal sealed class DefaultFit
{
    private readonly Dictionary<string, TypeDefinition> _types;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<DocumentNode> _told = [];

    private DefaultFit(ApiDefinition api, DiagnosticBag diagnostics)
    {
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    /// <summary>Drops the defaults that do not fit, each with a diagnostic.</summary>
    public static ApiDefinition Keep(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var fit = new DefaultFit(api, diagnostics);
        return api with { Types = [.. api.Types.Select(fit.Keep)], Endpoints = [.. api.Endpoints.Select(fit.Keep)] };
    }

    private TypeDefinition Keep(TypeDefinition type) => type is not ObjectDefinition definition || !definition.Members.Any(member => member.Default is not null)
        ? type
        : definition with { Members = [.. definition.Members.Select(member => member with { Default = Keep(member.Default, member.Type) })] };

    private Endpoint Keep(Endpoint endpoint) => endpoint with
    {
        Parameters = [.. endpoint.Parameters.Select(parameter => parameter with { Default = Keep(parameter.Default, parameter.Type) })],
        Body = endpoint.Body is null ? null : endpoint.Body with { Contents = [.. endpoint.Body.Contents.Select(Keep)] },
    };

    private BodyContent Keep(BodyContent content) => content is FormBody form
        ? form with { Fields = [.. form.Fields.Select(field => field with { Default = Keep(field.Default, field.Type) })] }
        : content;

    private DocumentNode? Keep(DocumentNode? value, TypeReference type)
    {
        if (value is null || Fits(value, type)) return value;
        if (_told.Add(value)) _diagnostics.Report(DiagnosticDescriptors.UnfitDefault, value.Location, value.AsText() ?? value.Key);
        return null;
    }

    private bool Fits(DocumentNode value, TypeReference type) => type switch
    {
        PrimitiveReference primitive => Fits(value, primitive),
        ArrayReference array => value is SequenceNode list && list.Items.All(item => Fits(item, array.Item)),
        MapReference map => value is MappingNode mapping && mapping.Entries.All(entry => Fits(entry.Value, map.Value)),
        NamedReference named => _types.GetValueOrDefault(named.Name) is { } definition && Fits(value, definition),
        _ => false,
    };

    private bool Fits(DocumentNode value, TypeDefinition type) => type switch
    {
        AliasDefinition alias => Fits(value, alias.Target),
        ObjectDefinition => value is MappingNode,
        EnumDefinition { ValueType: PrimitiveKind.String } definition => definition.Values.Any(known => known.Value == value.AsText()),
        EnumDefinition definition => value.AsDecimal() is { } number
            && definition.Values.Any(known => decimal.TryParse(known.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && other == number),
        UnionDefinition union => union.Branches.Any(branch => Fits(value, branch.Type)),
        _ => false,
    };

    private static bool Fits(DocumentNode value, PrimitiveReference type) => type.Kind switch
    {
        PrimitiveKind.Any => true,
        PrimitiveKind.Boolean => value.AsBoolean() is not null,
        _ when type.IsQuoted => value is ScalarNode { Kind: ScalarKind.String or ScalarKind.Number } && IsNumber(value.AsText()!, type.Kind),
        PrimitiveKind.Int32 => value.AsInt64() is >= int.MinValue and <= int.MaxValue,
        PrimitiveKind.Int64 or PrimitiveKind.UnixTime => value.AsInt64() is not null,
        PrimitiveKind.UInt64 or PrimitiveKind.BigInteger => value.AsDecimal() is { } number && decimal.IsInteger(number) && number >= 0,
        PrimitiveKind.Single or PrimitiveKind.Double => value is ScalarNode { Kind: ScalarKind.Number },
        PrimitiveKind.Decimal => value.AsDecimal() is not null,
        PrimitiveKind.Uuid => Guid.TryParse(value.AsString(), out _),
        PrimitiveKind.Date => DateOnly.TryParseExact(value.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        PrimitiveKind.DateTime => DateTimeOffset.TryParse(value.AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ => value.AsString() is not null,
    };

    private static bool IsNumber(string text, PrimitiveKind kind) => kind is PrimitiveKind.Double or PrimitiveKind.Decimal
        ? decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
