using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Generation.Pipeline;

/// <summary>Finds the members of responses that can be those of pages.</summary>
internal sealed class PageTypes(ApiDefinition api)
{
    private readonly Dictionary<string, TypeDefinition> _types =
        api.Types.GroupBy(type => type.Name, StringComparer.Ordinal).ToDictionary(type => type.Key, type => type.First(), StringComparer.Ordinal);

    /// <summary>Returns the object that an operation returns; null if it returns none.</summary>
    public ObjectDefinition? PageOf(Endpoint endpoint) =>
        endpoint.Successes.SelectMany(response => response.Contents).OfType<JsonContent>().Select(content => ObjectOf(content.Type)).FirstOrDefault();

    /// <summary>True if a member is a list.</summary>
    public bool IsList(Member member) => Follow(member.Type) is ArrayReference;

    /// <summary>True if values of a type are integers.</summary>
    public bool IsInteger(TypeReference type) => Follow(type) is PrimitiveReference { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 };

    /// <summary>Returns the path of the next page's cursor: a member, or a member of a member; null if there is none.</summary>
    public string? NextOf(ObjectDefinition page) =>
        page.Members.FirstOrDefault(IsNext)?.Name
        ?? page.Members.Select(member => ObjectOf(member.Type)?.Members.FirstOrDefault(IsNext) is { } next ? $"{member.Name}.{next.Name}" : null).FirstOrDefault(path => path is not null);

    private bool IsNext(Member member) =>
        OverrideSuggestions.Words(member.Name).Contains("next", StringComparison.Ordinal) && Follow(member.Type) is PrimitiveReference { Kind: PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 };

    private ObjectDefinition? ObjectOf(TypeReference type) => Follow(type) is NamedReference named ? _types.GetValueOrDefault(named.Name) as ObjectDefinition : null;

    private TypeReference Follow(TypeReference type)
    {
        for (var steps = 0; steps <= TraversalLimits.Depth && type is NamedReference named && _types.GetValueOrDefault(named.Name) is AliasDefinition alias; steps++) type = alias.Target;
        return type;
    }
}
