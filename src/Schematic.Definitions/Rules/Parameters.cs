using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds parameters that conflict with the path or with each other, and form fields with contradictory values.</summary>
internal static class Parameters
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        foreach (var endpoint in api.Endpoints) Check(endpoint.Path, endpoint.Parameters, endpoint.Location, diagnostics);
        foreach (var socket in api.Sockets) Check(socket.Path, socket.Parameters, socket.Location, diagnostics);

        var fields = api.Endpoints.SelectMany(endpoint => endpoint.Body?.Contents ?? []).SelectMany(content => content.FormFields);
        foreach (var field in fields.Where(field => field.MinimumCount > field.MaximumCount))
            diagnostics.Report(DiagnosticDescriptors.ContradictoryCounts, field.Location, field.Name, field.MinimumCount, field.MaximumCount);
    }

    private static void Check(PathTemplate path, IReadOnlyList<Parameter> parameters, SourceLocation location, DiagnosticBag diagnostics)
    {
        var names = path.ParameterNames.ToHashSet(StringComparer.Ordinal);
        var declared = parameters.Where(parameter => parameter.In == ParameterLocation.Path).ToList();
        foreach (var parameter in declared.Where(parameter => !names.Contains(parameter.Name)))
        {
            var suggestion = Spelling.Suggest(parameter.Name, path.ParameterNames);
            diagnostics.Report(DiagnosticDescriptors.ParameterNotInPath, parameter.Location, path, parameter.Name, suggestion);
        }

        foreach (var name in path.ParameterNames.Except(declared.Select(parameter => parameter.Name)))
            diagnostics.Report(DiagnosticDescriptors.MissingPathParameter, location, path, name);

        var known = new HashSet<(ParameterLocation, string)>();
        foreach (var parameter in parameters.Where(parameter => !known.Add((parameter.In, NameOf(parameter)))))
            diagnostics.Report(DiagnosticDescriptors.DuplicateParameter, parameter.Location, parameter.Name);
    }

    // RFC 9110, section 5.1: names of headers are case-insensitive.
    private static string NameOf(Parameter parameter) =>
        parameter.In == ParameterLocation.Header ? parameter.Name.ToUpperInvariant() : parameter.Name;
}
