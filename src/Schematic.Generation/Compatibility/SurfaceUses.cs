using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Finds the uses of the types of a surface.</summary>
internal static class SurfaceUses
{
    /// <summary>Returns the names of the types that operations use, directly or indirectly.</summary>
    public static IReadOnlySet<string> Reach(Surface surface)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeReference>(surface.Operations.SelectMany(Of));
        while (open.TryPop(out var type))
        {
            if (TypeUses.Named(type) is not { } named || !reached.Add(named.Name) || !surface.Types.TryGetValue(named.Name, out var declaration)) continue;
            foreach (var use in Of(declaration)) open.Push(use);
        }

        return reached;
    }

    private static IEnumerable<TypeReference> Of(SurfaceOperation operation) =>
    [
        .. operation.Parameters.Concat(operation.Messages).Select(member => member.Type),
        .. (operation.Body?.Contents ?? []).Concat(operation.Responses.SelectMany(response => response.Contents)).SelectMany(Of),
        .. operation.Stream is { } stream ? [stream] : Array.Empty<TypeReference>(),
    ];

    private static IEnumerable<TypeReference> Of(SurfaceContent content) =>
        content.Type is { } type ? [type] : content.Fields?.Select(field => field.Type) ?? [];

    private static IEnumerable<TypeReference> Of(SurfaceType declaration) => declaration switch
    {
        SurfaceAlias alias => [alias.Target],
        SurfaceObject { AdditionalMembers: { } additional } open => open.Members.Select(member => member.Type).Append(additional),
        SurfaceObject closed => closed.Members.Select(member => member.Type),
        SurfaceUnion union => union.Branches.Select(branch => branch.Type),
        _ => [],
    };
}
