namespace Schematic.Definitions.Model;

/// <summary>Finds the uses of types.</summary>
public static class TypeUses
{
    /// <summary>Returns the types that the endpoints and notifications of an API refer to.</summary>
    public static IEnumerable<TypeReference> Of(ApiDefinition api) =>
        api.Endpoints.SelectMany(Of).Concat(api.Sockets.SelectMany(Of)).Concat(api.Notifications);

    /// <summary>Returns the types that an endpoint refers to.</summary>
    public static IEnumerable<TypeReference> Of(Endpoint endpoint) =>
    [
        .. endpoint.Parameters.Select(parameter => parameter.Type),
        .. endpoint.Body is { } body ? Of(body) : [],
        .. endpoint.Responses.SelectMany(Of),
        .. endpoint.Stream is { } stream ? [stream.ItemType] : Enumerable.Empty<TypeReference>(),
    ];

    /// <summary>Returns the types of an endpoint that are sent or are not read from JSON.</summary>
    public static IEnumerable<TypeReference> Sent(Endpoint endpoint) =>
    [
        .. endpoint.Parameters.Select(parameter => parameter.Type),
        .. endpoint.Body is { } body ? Of(body) : [],
        .. endpoint.Responses.SelectMany(response => response.Headers.Select(header => header.Type)),
        .. endpoint.Responses.SelectMany(response => response.Contents).Where(content => content.Kind != ContentKind.Json).Select(content => content.ValueType).OfType<TypeReference>(),
    ];

    /// <summary>Returns the types that a body refers to.</summary>
    public static IEnumerable<TypeReference> Of(RequestBody body) => body.Contents.SelectMany(content => content.Uses);

    /// <summary>Returns the types that a WebSocket endpoint refers to.</summary>
    public static IEnumerable<TypeReference> Of(SocketEndpoint socket) =>
        [.. socket.Parameters.Select(parameter => parameter.Type), .. socket.Messages.Select(message => message.Type)];

    /// <summary>Returns the types that a type refers to.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => type.Uses;

    /// <summary>Returns the named type that a list, a map or the type itself consists of; null if there is none.</summary>
    public static NamedReference? Named(TypeReference reference) => reference switch
    {
        NamedReference named => named,
        ArrayReference array => Named(array.Item),
        MapReference map => Named(map.Value),
        EmptyableReference emptyable => Named(emptyable.Value),
        _ => null,
    };

    private static IEnumerable<TypeReference> Of(Response response) =>
        response.Contents.Select(content => content.ValueType).OfType<TypeReference>().Concat(response.Headers.Select(header => header.Type));
}
