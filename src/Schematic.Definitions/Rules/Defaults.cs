using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Defaults that are no value of their type.</summary>
internal static class Defaults
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var (value, type) in Values(api).Where(pair => !ValueFit.Fits(pair.Value, pair.Type, types)))
        {
            if (types.Follow(type) is NamedReference named && types.Find(named.Name) is EnumDefinition definition)
                ReportNoValue(value, definition, diagnostics);
            else
                diagnostics.Report(DiagnosticDescriptors.DefaultDoesNotFit, value.Location, value.AsText() ?? value.Key);
        }
    }

    private static void ReportNoValue(DocumentNode value, EnumDefinition type, DiagnosticBag diagnostics)
    {
        var text = value.AsText() ?? value.Key;
        var suggestion = Spelling.Suggest(text, type.Values.Select(known => known.Value));
        diagnostics.Report(DiagnosticDescriptors.DefaultIsNoValue, value.Location, text, type.Name, suggestion);
    }

    private static IEnumerable<(DocumentNode Value, TypeReference Type)> Values(ApiDefinition api) =>
        from pair in Parameters(api).Concat(Fields(api)).Concat(Members(api))
        from value in new[] { pair.Default, pair.Constant }
        where value is not null
        select (value, pair.Type);

    private static IEnumerable<(DocumentNode? Default, DocumentNode? Constant, TypeReference Type)> Parameters(ApiDefinition api) =>
        api.Endpoints.SelectMany(endpoint => endpoint.Parameters).Concat(api.Sockets.SelectMany(socket => socket.Parameters))
            .Select(parameter => (parameter.Default, parameter.Constant, parameter.Type));

    private static IEnumerable<(DocumentNode? Default, DocumentNode? Constant, TypeReference Type)> Fields(ApiDefinition api) =>
        api.Endpoints.SelectMany(endpoint => endpoint.Body?.Contents ?? []).OfType<FormBody>().SelectMany(form => form.Fields)
            .Select(field => (field.Default, field.Constant, field.Type));

    private static IEnumerable<(DocumentNode? Default, DocumentNode? Constant, TypeReference Type)> Members(ApiDefinition api) =>
        api.Types.OfType<ObjectDefinition>().SelectMany(type => type.Members).Select(member => (member.Default, member.Constant, member.Type));
}
