using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi;

/// <summary>Removes defaults that are not values of their types.</summary>
internal sealed class DefaultFit
{
    private readonly ValueFit _values;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<DocumentNode> _told = [];

    private DefaultFit(ApiDefinition api, DiagnosticBag diagnostics)
    {
        _values = new ValueFit(new DeclaredTypes(api));
        _diagnostics = diagnostics;
    }

    /// <summary>Removes the defaults that do not fit and reports each of them.</summary>
    public static ApiDefinition Keep(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var fit = new DefaultFit(api, diagnostics);
        return api with { Types = [.. api.Types.Select(fit.Keep)], Endpoints = [.. api.Endpoints.Select(fit.Keep)] };
    }

    private TypeDefinition Keep(TypeDefinition type) =>
        type.SelectMembers(member => member.Default is null ? member : member with { Default = Keep(member.Default, member.Type) });

    private Endpoint Keep(Endpoint endpoint) => endpoint with
    {
        Parameters = [.. endpoint.Parameters.Select(parameter => parameter with { Default = Keep(parameter.Default, parameter.Type) })],
        Body = endpoint.Body is null ? null : endpoint.Body with { Contents = [.. endpoint.Body.Contents.Select(Keep)] },
    };

    private BodyContent Keep(BodyContent content) => content.SelectFields(field => field with { Default = Keep(field.Default, field.Type) });

    private DocumentNode? Keep(DocumentNode? value, TypeReference type)
    {
        if (value is null || _values.Fits(value, type)) return value;
        if (_told.Add(value)) _diagnostics.Report(DiagnosticDescriptors.DefaultDoesNotFitSchema, value.Location, value.AsText() ?? value.Key);
        return null;
    }
}
