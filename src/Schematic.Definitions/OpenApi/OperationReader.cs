using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Paging;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads operations.</summary>
internal sealed class OperationReader(OpenApiContext context, SecurityReader security)
{
    private readonly OperationIds _ids = new(context.Diagnostics);
    private readonly ParameterReader _parameters = new(context);
    private readonly BodyReader _bodies = new(context);
    private readonly ResponseReader _responses = new(context);
    private readonly StreamReader _streams = new(context);

    /// <summary>Reads an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="item">The path item that contains the operation.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    public Endpoint Read(MappingNode operation, DocumentNode item, string method, PathTemplate path)
    {
        var id = _ids.Next(operation, method, path);
        var (ownPath, query) = PathQuery.Split(path);
        DocumentShape.Check(operation, context.Diagnostics, "parameters", "responses");
        var parameters = ParameterNode.Of(context, item, operation);
        var body = context.IsSwagger2 ? _bodies.ReadSwagger2(operation, parameters, method, id) : _bodies.Read(operation, method, id);
        var streams = new List<MediaContent>();
        var responses = _responses.Read(operation, id, streams);
        var servers = ServerReader.Read(context, operation);
        IReadOnlyList<string> tags = [.. operation.GetSequence("tags").Elements().Select(tag => tag.AsText()).OfType<string>().Where(tag => tag.Length > 0)];
        var endpoint = new Endpoint
        {
            Id = id,
            Method = method,
            Path = ownPath,
            Group = tags is [var first, ..] ? first : null,
            Tags = tags,
            Documentation = Documentations.Of(operation),
            IsDeprecated = operation.GetBoolean("deprecated") ?? false,
            Parameters = _parameters.Read([.. parameters.Where(parameter => !IsBody(parameter))], ownPath, query, id, operation.Location),
            Body = body,
            Responses = responses,
            Auth = security.Read(operation),
            Servers = servers.Count > 0 ? servers : ServerReader.Read(context, item),
            Stream = _streams.Read(streams, body, id),
            Location = operation.Location,
        };
        endpoint = endpoint with { Pagination = PaginationInference.Infer(operation, endpoint, context.Schemas.Types) };
        return operation[SchematicExtension.Key] is { } extension
            ? SchematicExtension.Apply(endpoint, extension, context.Models, context.Diagnostics) with { Location = endpoint.Location }
            : endpoint;
    }

    /// <summary>Checks links between operations. Call after all operations have been read.</summary>
    public void CheckLinks() => _responses.Links.CheckIds(_ids.Stated);

    private bool IsBody(ParameterNode parameter) => context.IsSwagger2 && parameter.In is "body" or "formData";
}
