using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds streams that are requested by a member that the body does not define.</summary>
internal static class StreamFlags
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var endpoint in api.Endpoints)
        {
            if (endpoint.Stream is not { Flag: { } flag } stream || HasFlag(endpoint.Body, flag, types)) continue;
            diagnostics.Report(DiagnosticDescriptors.UnknownStreamFlag, stream.Location, flag);
        }
    }

    /// <summary>True if a body has a boolean member or form field with a name.</summary>
    public static bool HasFlag(RequestBody? body, string flag, DeclaredTypes types) => (body?.Contents ?? []).Any(content =>
        content.FormFields.Any(field => IsFlag(field.Name, field.Type, flag, types))
        || (content is { Kind: ContentKind.Json, ValueType: { } type } && types.FindObject(type)?.Members.Any(member => IsFlag(member.Name, member.Type, flag, types)) == true));

    private static bool IsFlag(string name, TypeReference type, string flag, DeclaredTypes types) =>
        name == flag && types.Follow(type) is PrimitiveReference { Kind: PrimitiveKind.Boolean };
}
