using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds endpoints to requests.</summary>
internal sealed class RequestBinder(ModuleContext context, int api, OperationBinder operations, ParameterOrder order)
{
    private readonly SecretBinder _secrets = new(context, api);

    public BoundRequest Bind(EndpointVariant variant, string name)
    {
        var endpoint = variant.Endpoint;
        var scope = context.Names.MemberScope(name, "GetOperation", "GetStreamOperation", "Operation", "StreamOperation", "Write");
        var properties = new RequestProperties(scope, context.Links[api]);
        var parameters = new ParameterBinder(context, api, properties);
        var body = new BodyBinder(context, api, properties);
        var path = parameters.Bind(endpoint.Path, endpoint.Parameters);
        if (endpoint.Body is { } content) body.Bind(content, endpoint.Stream?.Flag);
        var members = order.Of(endpoint.Id, properties.Members);
        var required = members.Where(member => member.Property.IsRequired).ToList();
        var bound = operations.Bind(endpoint, variant.Answer);
        return new BoundRequest(endpoint, variant.MethodName, members, bound.Answer, bound.Stream)
        {
            Operation = variant.Name,
            Wanted = variant.Answer,
            Plan = new RequestPlan
            {
                Name = name,
                Documentation = Comment.OfEndpoint(endpoint, context.Links[api]),
                IsObsolete = endpoint.IsDeprecated,
                Properties = [.. properties.Members.Select(member => member.Property)],
                Arguments = RequestArguments.Of(required, []),
                Conversion = Conversion(members),
                Operations = bound.Plans,
                Path = path,
                Writes = [.. parameters.Writes, .. body.Write is { } write ? new[] { write } : [], .. _secrets.Writes(properties.Members, endpoint.Body), .. Attachment(bound.Plans)],
                Form = body.Form,
                UsesObsolete = properties.Members.Any(member => member.Property.IsObsolete),
            },
        };
    }

    // A fake receives the request as the caller created it.
    private CallPlan[] Attachment(IReadOnlyList<OperationPlan> plans) =>
        context.Options.HasFakes ? [new CallPlan("Attach", [new Expression("this"), new Expression(plans[0].Name)])] : [];

    // The methods of the endpoint are overloads that take the body or the request. The conversion makes the body the better
    // target of 'new() { ... }', 'null' and 'default'. Unions have no members to initialize.
    private ArgumentPlan? Conversion(IReadOnlyList<RequestMember> members) =>
        RequestArguments.OfMethod(members) is [{ IsBody: true } body, ..] given && !given.Skip(1).Any(member => member.Property.IsRequired)
        && (body.Type.Kind == WireTypeKind.Object || (body.Type.Kind == WireTypeKind.Union && !context.Options.HasOverloadPriority))
            ? RequestArguments.Of([body], [])[0] with { Type = body.Type with { IsNullable = false } }
            : null;
}

/// <summary>A request and the information that its endpoint's methods need.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Name">The base of the names of its methods.</param>
/// <param name="Members">The members that a caller sets.</param>
/// <param name="Answer">The single response; null if there is only a stream.</param>
/// <param name="Stream">The streamed response; null if there is none.</param>
internal sealed record BoundRequest(Endpoint Endpoint, string Name, IReadOnlyList<RequestMember> Members, BoundAnswer? Answer, BoundAnswer? Stream)
{
    public required RequestPlan Plan { get; init; }

    /// <summary>The name of the operation, which differs for each kind of body and response.</summary>
    public required string Operation { get; init; }

    /// <summary>The content that the request asks for; null for the main one.</summary>
    public ResponseContent? Wanted { get; init; }
}
