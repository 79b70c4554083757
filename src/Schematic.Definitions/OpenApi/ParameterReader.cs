using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the parameters of operations, except Swagger 2.0 bodies and form fields.</summary>
internal sealed class ParameterReader(OpenApiContext context)
{
    // OpenAPI 3.0, section 4.7.12.1: other parts of the description define these headers.
    private static readonly HashSet<string> ReservedHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>Reads the parameters of an operation, undeclared ones first.</summary>
    /// <param name="holders">The listed parameters. A later parameter replaces an earlier one with the same name and location.</param>
    /// <param name="path">The path that the parameters belong to.</param>
    /// <param name="query">The query in the key of the path.</param>
    /// <param name="operationId">The id of the operation.</param>
    /// <param name="location">The location of the operation in the document.</param>
    public IReadOnlyList<Parameter> Read(IReadOnlyList<ParameterNode> holders, PathTemplate path, PathQuery query, string operationId, SourceLocation location)
    {
        var parameters = new ParameterList();
        var names = path.ParameterNames.ToHashSet(StringComparer.Ordinal);
        foreach (var holder in holders)
        {
            if (SchematicExtension.IsConstantHeader(holder.Node)) continue;
            if (Read(holder, operationId) is not { } declared || query.Place(declared) is var parameter && !Belongs(parameter, names)) continue;
            parameters.Add(parameter);
        }

        foreach (var constant in query.Constants(location)) parameters.Add(constant);
        return [.. Undeclared(names, query, parameters.All, location), .. parameters.All];
    }

    private static ParameterLocation? LocationOf(string? location) => location switch
    {
        "path" => ParameterLocation.Path,
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" => ParameterLocation.Cookie,
        "querystring" => ParameterLocation.QueryString,
        _ => null,
    };

    private Parameter? Read(ParameterNode holder, string operationId)
    {
        var node = holder.Node;
        if (LocationOf(node.GetText("in")) is not { } location || node.GetText("name") is not { Length: > 0 } name)
        {
            context.Malformed(node, "A parameter", "a mapping with 'name' and a known 'in'");
            return null;
        }

        if (location == ParameterLocation.Header && ReservedHeaders.Contains(name)) return null;
        if (location == ParameterLocation.Header && !WireText.IsToken(name) && WireText.ControlOrBlank(name) is null)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.ParameterOmitted, node.Location, name, "it is not a valid header name");
            return null;
        }

        var isRequired = location == ParameterLocation.Path || node.GetBoolean("required") == true;
        var typeName = holder.Component is { } component ? SchemaReader.Name(component) : SchemaReader.Name(operationId, name);
        var member = context.Schemas.ReadMember(name, Schema(node), typeName, isRequired);
        return WithSerialization(new Parameter(name, location, member.Type)
        {
            IsRequired = isRequired,
            Default = member.Default,
            Least = context.References.Follow(Schema(node)) is MappingNode schema ? IntegerBounds.Of([schema]).Least : null,
            Constant = member.Constant,
            IsSecret = member.IsSecret || member.IsWriteOnly,
            CodeName = node.GetString("x-ms-client-name") ?? member.CodeName,
            Documentation = Documentations.Of(node) is { IsEmpty: false } own ? own with { Limits = member.Documentation.Limits } : Documentations.Beyond(name, member.Documentation),
            IsDeprecated = node.GetBoolean("deprecated") ?? member.IsDeprecated,
            Location = node.Location,
        }, node);
    }

    // In Swagger 2.0, the schema keywords are in the parameter itself.
    private MappingNode? Schema(MappingNode node)
    {
        if (context.IsSwagger2) return node;
        if (node["schema"] is MappingNode schema) return schema;
        return node.GetMapping("content").Members() is [var content, ..] ? content.GetMapping("schema") : null;
    }

    private Parameter WithSerialization(Parameter parameter, MappingNode node)
    {
        var style = context.IsSwagger2
            ? ParameterStyles.OfCollection(node.GetText("collectionFormat"), parameter.In)
            : ParameterStyles.Of(context, node, parameter.In);
        var content = node.GetMapping("content").Members() is [var first, ..] ? first : null;
        return parameter with
        {
            Encodings = parameter.In == ParameterLocation.QueryString && content is not null ? FormReader.ReadEncodings(content) : [],
            Style = style.Style,
            Explode = node.GetBoolean("explode") ?? style.Explode,
            AllowReserved = node.GetBoolean("allowReserved") ?? node.GetBoolean("x-ms-skip-url-encoding") ?? false,
            ContentType = content?.Key,
            Xml = content is { Key: var mediaType } && MediaTypes.IsXml(mediaType) && Schema(node) is { } schema ? context.Xml.OfRoot(schema) : null,
        };
    }

    private bool Belongs(Parameter parameter, HashSet<string> names)
    {
        if (parameter.In != ParameterLocation.Path || names.Contains(parameter.Name)) return true;
        context.Diagnostics.Report(DiagnosticDescriptors.UnusedPathParameter, parameter.Location, parameter.Name);
        return false;
    }

    private List<Parameter> Undeclared(HashSet<string> names, PathQuery query, IReadOnlyList<Parameter> parameters, SourceLocation location)
    {
        var declared = parameters.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        List<Parameter> undeclared =
        [
            .. from name in names
               where !declared.Contains(name)
               select new Parameter(name, ParameterLocation.Path, TypeReference.String) { IsRequired = true, Location = location },
            .. query.Undeclared(parameters, location),
        ];
        foreach (var parameter in undeclared) context.Diagnostics.Report(DiagnosticDescriptors.UndeclaredPathParameter, location, parameter.Name);
        return undeclared;
    }

    /// <summary>A list of parameters in which a later one replaces an earlier one with the same name and location.</summary>
    private sealed class ParameterList
    {
        private readonly List<Parameter> _parameters = [];
        private readonly Dictionary<(ParameterLocation, string), int> _places = [];

        public IReadOnlyList<Parameter> All => _parameters;

        public void Add(Parameter parameter)
        {
            // RFC 9110, section 5.1: header names are case-insensitive.
            var name = parameter.In == ParameterLocation.Header ? parameter.Name.ToUpperInvariant() : parameter.Name;
            if (_places.TryAdd((parameter.In, name), _parameters.Count)) _parameters.Add(parameter);
            else _parameters[_places[(parameter.In, name)]] = parameter;
        }
    }
}
