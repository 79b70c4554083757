using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Overrides;

/// <summary>
/// Applies an overrides file, which renames and corrects parts of a description that the user does not maintain.
/// </summary>
public static class ApiOverrides
{
    /// <summary>Corrects and renames the parts of APIs as an overrides file states.</summary>
    /// <param name="apis">The APIs of the description.</param>
    /// <param name="root">The root of the overrides file.</param>
    /// <param name="diagnostics">Receives errors in the file, and overrides that match nothing.</param>
    public static IReadOnlyList<ApiDefinition> Apply(IReadOnlyList<ApiDefinition> apis, DocumentNode root, DiagnosticBag diagnostics) =>
        Apply(apis, new OverrideTables(root, diagnostics), diagnostics);

    /// <summary>Corrects and renames the parts of APIs.</summary>
    /// <param name="apis">The APIs of the description.</param>
    /// <param name="overrides">The entries of the overrides file.</param>
    /// <param name="diagnostics">Receives overrides that match nothing.</param>
    internal static IReadOnlyList<ApiDefinition> Apply(IReadOnlyList<ApiDefinition> apis, OverrideTables overrides, DiagnosticBag diagnostics)
    {
        var corrected = apis.Select(overrides.Corrections.Apply).Select(overrides.Calls.Apply).Select(overrides.ProjectTypes.Apply).Select(overrides.Webhooks.Apply).ToList();
        var named = corrected.Select(api => OverrideClashes.Remove(api, Apply(api, overrides), overrides, diagnostics)).ToList();
        overrides.ReportIdle(apis, named);
        return named;
    }

    private static ApiDefinition Apply(ApiDefinition api, OverrideTables overrides) => api with
    {
        Groups = [.. api.Groups.Select(group => group with { Name = overrides.Group(group.Name) is { Length: > 0 } name ? name : group.Name, Parent = Group(group.Parent, overrides) })],
        Endpoints = [.. api.Endpoints.Select(endpoint => Apply(endpoint, overrides))],
        Sockets = [.. api.Sockets.Select(socket => Apply(socket, overrides))],
        Types = [.. api.Types.Select(type => Apply(type, overrides))],
    };

    private static Endpoint Apply(Endpoint endpoint, OverrideTables overrides) => endpoint with
    {
        Id = overrides.Operation(endpoint.Id, endpoint.Method, endpoint.Path) ?? endpoint.Id,
        Group = Group(endpoint.Group, overrides),
        Parameters = [.. endpoint.Parameters.Select(parameter => overrides.Parameter(endpoint.Id, parameter.Name) is { } name ? parameter with { CodeName = name } : parameter)],
        Body = endpoint.Body?.SelectFields(field => overrides.Parameter(endpoint.Id, field.Name) is { } name ? field with { CodeName = name } : field),
    };

    // The handshake of a WebSocket is a GET: RFC 6455, section 4.1.
    private static SocketEndpoint Apply(SocketEndpoint socket, OverrideTables overrides) => socket with
    {
        Id = overrides.Operation(socket.Id, "GET", socket.Path) ?? socket.Id,
        Group = Group(socket.Group, overrides),
        Parameters = [.. socket.Parameters.Select(parameter => overrides.Parameter(socket.Id, parameter.Name) is { } name ? parameter with { CodeName = name } : parameter)],
    };

    // The client itself is the group with an empty name.
    private static string? Group(string? group, OverrideTables overrides) =>
        group is null || overrides.Group(group) is not { } name ? group : name.Length == 0 ? null : name;

    private static TypeDefinition Apply(TypeDefinition type, OverrideTables overrides) => (type with { CodeName = overrides.Type(type.Name) ?? type.CodeName })
        .SelectMembers(member => overrides.Member(type.Name, member.Name) is { } name ? member with { CodeName = name } : member)
        .SelectValues(value => overrides.Value(type.Name, value.Value) is { } name ? value with { CodeName = name } : value);
}
