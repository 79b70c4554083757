using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Streams that are asked for by a member which the body does not have.</summary>
internal static class StreamFlags
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var endpoint in api.Endpoints)
        {
            if (endpoint.Stream is not { Flag: { } flag } stream || IsFlag(endpoint.Body, flag, types)) continue;
            diagnostics.Report(DiagnosticDescriptors.UnknownStreamFlag, stream.Location, flag);
        }
    }

    private static bool IsFlag(RequestBody? body, string flag, DeclaredTypes types)
    {
        var bodies = body?.Contents.OfType<JsonBody>().Select(content => types.FindObject(content.Type)) ?? [];
        return bodies.OfType<ObjectDefinition>().SelectMany(type => type.Members)
            .Any(member => member.Name == flag && types.Follow(member.Type) is PrimitiveReference { Kind: PrimitiveKind.Boolean });
    }
}
