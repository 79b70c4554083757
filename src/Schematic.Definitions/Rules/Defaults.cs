using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds defaults that are not valid values of their type.</summary>
internal static class Defaults
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        var fit = new ValueFit(types);
        foreach (var parameter in api.Endpoints.SelectMany(endpoint => endpoint.Parameters).Concat(api.Sockets.SelectMany(socket => socket.Parameters)))
            Check(parameter.Type, parameter.Default, parameter.Constant);
        foreach (var field in api.Endpoints.SelectMany(endpoint => endpoint.Body?.Contents ?? []).SelectMany(content => content.FormFields))
            Check(field.Type, field.Default, field.Constant);
        foreach (var member in api.Types.OfType<ObjectDefinition>().SelectMany(type => type.Members))
            Check(member.Type, member.Default, member.Constant);

        void Check(TypeReference type, params ReadOnlySpan<DocumentNode?> values)
        {
            foreach (var value in values)
                if (value is not null && !fit.Fits(value, type)) Report(value, types.Follow(type), types, diagnostics);
        }
    }

    private static void Report(DocumentNode value, TypeReference type, DeclaredTypes types, DiagnosticBag diagnostics)
    {
        if (type is NamedReference named && types.Find(named.Name) is EnumDefinition definition) ReportNoValue(value, definition, diagnostics);
        else diagnostics.Report(DiagnosticDescriptors.DefaultDoesNotFit, value.Location, value.AsText() ?? value.Key);
    }

    private static void ReportNoValue(DocumentNode value, EnumDefinition type, DiagnosticBag diagnostics)
    {
        var text = value.AsText() ?? value.Key;
        var suggestion = Spelling.Suggest(text, type.Values.Select(known => known.Value));
        diagnostics.Report(DiagnosticDescriptors.DefaultIsNoValue, value.Location, text, type.Name, suggestion);
    }
}
