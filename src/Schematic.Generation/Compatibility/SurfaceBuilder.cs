using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Compatibility;

/// <summary>Creates surfaces from descriptions and the names of their elements in C#.</summary>
internal sealed class SurfaceBuilder : ITypeVisitor<SurfaceType>
{
    private readonly ApiDefinition _api;
    private readonly ApiPlan _plan;
    private readonly Dictionary<string, EndpointPlan> _endpoints;
    private readonly Dictionary<string, TypePlan> _types;

    private SurfaceBuilder(ApiDefinition api, ApiPlan plan, ModulePlan module)
    {
        (_api, _plan) = (api, plan);
        _endpoints = plan.Endpoints.ToDictionary(endpoint => endpoint.Id, StringComparer.Ordinal);
        // A type that several APIs of a module share is planned with the first of them.
        _types = module.Apis.SelectMany(other => other.Types).Concat(plan.Types).GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>Creates the surfaces of the APIs in one description of a module.</summary>
    public static IEnumerable<Surface> Build(BoundModule module, ReadDescription description) =>
        from pair in module.Source.Apis.Zip(module.Plan.Apis)
        where description.Apis.Any(api => api.Location == pair.First.Location)
        select new SurfaceBuilder(pair.First, pair.Second, module.Plan).Build();

    private Surface Build() => new(_api.Name, _plan.Client)
    {
        Version = _api.Version,
        Schemes = _api.AuthSchemes.ToDictionary(scheme => scheme.Name, SurfaceSchemes.Of, StringComparer.Ordinal),
        Auth = _api.Auth,
        Operations = [.. _api.Endpoints.Select(Build).Concat(_api.Sockets.Select(Build)).Concat(_api.Webhooks.Zip(_plan.Webhooks, Build)).OrderBy(operation => operation.Id, StringComparer.Ordinal)],
        Types = _api.Types.ToDictionary(type => type.Name, Build, StringComparer.Ordinal),
        Location = _api.Location,
    };

    private SurfaceOperation Build(Endpoint endpoint)
    {
        var plan = _endpoints[endpoint.Id];
        var names = Names(plan.Properties);
        return new SurfaceOperation(endpoint.Id, endpoint.Method, endpoint.Path.Text)
        {
            Calls = plan.Calls,
            Requests = plan.Requests,
            Order = plan.Parameters,
            Parameters = Ordered(endpoint.Parameters.Select(parameter => Build(parameter, names, endpoint.Location))),
            Body = endpoint.Body is { } body ? Build(body, names) : null,
            Responses = [.. endpoint.Responses.Select(Build).OrderBy(response => response.Status, StringComparer.Ordinal)],
            Stream = endpoint.Stream?.ItemType,
            Auth = endpoint.Auth,
            IsDeprecated = endpoint.IsDeprecated,
            Location = endpoint.Location,
        };
    }

    private SurfaceOperation Build(SocketEndpoint socket)
    {
        var plan = _endpoints[socket.Id];
        var names = Names(plan.Properties);
        return new SurfaceOperation(socket.Id, plan.Method, socket.Path.Text)
        {
            Calls = plan.Calls,
            Requests = plan.Requests,
            Order = plan.Parameters,
            Parameters = Ordered(socket.Parameters.Select(parameter => Build(parameter, names, socket.Location))),
            Messages = Ordered(socket.Messages.Select(message =>
                new SurfaceMember(message.Name, message.Type) { In = Word(message.Direction), Location = message.Location })),
            Auth = socket.Auth,
            IsDeprecated = socket.IsDeprecated,
            Location = socket.Location,
        };
    }

    // A webhook can have the name of an operation.
    private static SurfaceOperation Build(Webhook webhook, string name) => new($"webhook {webhook.Name}", "WEBHOOK", webhook.Name)
    {
        Requests = [name],
        Messages = [new SurfaceMember("payload", webhook.Payload) { In = Word(SocketDirection.Receive), Location = webhook.Location }],
        IsDeprecated = webhook.IsDeprecated,
        Location = webhook.Location,
    };

    private static SurfaceMember Build(Parameter parameter, Dictionary<(string? In, string Name), string> names, SourceLocation endpoint)
    {
        var location = Word(parameter.In);
        return new SurfaceMember(parameter.Name, parameter.Type)
        {
            In = location,
            Code = names.GetValueOrDefault((location, parameter.Name)),
            IsRequired = parameter.IsRequired,
            Constant = Text(parameter.Constant),
            Serialization = SurfaceSerialization.Of(parameter),
            IsDeprecated = parameter.IsDeprecated,
            Location = parameter.Location.File is null ? endpoint : parameter.Location,
        };
    }

    private static SurfaceBody Build(RequestBody body, Dictionary<(string? In, string Name), string> names) => new(
        [.. body.Contents.Select(content => Build(content, names)).DistinctBy(content => content.MediaType)])
    {
        IsRequired = body.IsRequired,
        Location = body.Location,
    };

    private static SurfaceContent Build(BodyContent content, Dictionary<(string? In, string Name), string> names) => new(MediaType(content.MediaType))
    {
        Type = content.ValueType,
        Fields = content.Kind == ContentKind.Form ? Ordered(content.FormFields.Select(field => Build(field, names))) : null,
        Raw = content.ValueType is null && content.Kind != ContentKind.Form ? Word(content.Kind) : null,
    };

    private static SurfaceMember Build(FormField field, Dictionary<(string? In, string Name), string> names) => new(field.Name, field.Type)
    {
        Code = names.GetValueOrDefault((PartPlan.Field, field.Name)),
        IsRequired = field.IsRequired,
        Constant = Text(field.Constant),
        Serialization = SurfaceSerialization.Of(field),
        IsDeprecated = field.IsDeprecated,
        Location = field.Location,
    };

    private static SurfaceResponse Build(Response response) => new(
        response.Status, [.. response.Contents.Select(Build).DistinctBy(content => content.MediaType)])
    {
        Location = response.Location,
    };

    private static SurfaceContent Build(ResponseContent content) => new(MediaType(content.MediaType))
    {
        Type = content.ValueType,
        Raw = content.ValueType is null ? Word(content.Kind) : null,
    };

    private SurfaceType Build(TypeDefinition definition)
    {
        var plan = _types.GetValueOrDefault(definition.Name);
        return definition.Accept(this) with
        {
            Code = definition.ProjectType?.Name ?? (definition is AliasDefinition ? null : plan?.Type),
            IsDeprecated = definition.IsDeprecated,
            Location = definition.Location,
        };
    }

    SurfaceType ITypeVisitor<SurfaceType>.Visit(AliasDefinition type) => new SurfaceAlias(type.Name, type.Target);

    SurfaceType ITypeVisitor<SurfaceType>.Visit(ObjectDefinition type)
    {
        var names = MemberNames(type);
        return new SurfaceObject(type.Name, Ordered(type.Members.Select(member => Build(member, names)))) { AdditionalMembers = type.AdditionalMembers };
    }

    SurfaceType ITypeVisitor<SurfaceType>.Visit(EnumDefinition type)
    {
        var names = MemberNames(type);
        return new SurfaceEnum(type.Name, type.ValueType,
        [
            .. type.Values
                .Select(value => new SurfaceValue(value.Value, names.GetValueOrDefault((null, value.Value))) { IsDeprecated = value.IsDeprecated, Location = value.Location })
                .OrderBy(value => value.Value, StringComparer.Ordinal),
        ]);
    }

    SurfaceType ITypeVisitor<SurfaceType>.Visit(UnionDefinition type) => new SurfaceUnion(type.Name,
    [
        .. type.Branches
            .Select(branch => new SurfaceBranch(branch.Type, [.. branch.DiscriminatorValues.Order(StringComparer.Ordinal)]))
            .OrderBy(branch => SurfaceNotation.Of(branch.Type), StringComparer.Ordinal),
    ]) { Discriminator = type.Discriminator };

    private Dictionary<(string? In, string Name), string> MemberNames(TypeDefinition type) => Names(_types.GetValueOrDefault(type.Name)?.Members ?? []);

    private static SurfaceMember Build(Member member, Dictionary<(string? In, string Name), string> names) => new(member.Name, member.Type)
    {
        Code = names.GetValueOrDefault((null, member.Name)),
        IsRequired = member.IsRequired,
        IsReadOnly = member.IsReadOnly,
        IsWriteOnly = member.IsWriteOnly,
        Constant = Text(member.Constant),
        IsDeprecated = member.IsDeprecated,
        Location = member.Location,
    };

    private static Dictionary<(string? In, string Name), string> Names(IReadOnlyList<PartPlan> parts)
    {
        var names = new Dictionary<(string? In, string Name), string>();
        foreach (var part in parts) names.TryAdd((part.In, part.Name), part.Member);
        return names;
    }

    // The order of keys in a description has no meaning, so records are sorted.
    private static IReadOnlyList<SurfaceMember> Ordered(IEnumerable<SurfaceMember> members) => [.. members.OrderBy(member => member.Key, StringComparer.Ordinal)];

    private static string? Text(DocumentNode? constant) => constant is ScalarNode scalar ? scalar.Text : null;

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string MediaType(string text) => MediaTypes.EssenceOf(text);
}
