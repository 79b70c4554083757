namespace Schematic.Definitions.OpenApi;

/// <summary>What a schema's type is to be called, should it need a name.</summary>
/// <param name="names">Hands out names.</param>
/// <param name="proposal">The name wished for.</param>
/// <param name="isReserved">Whether the name is taken already for this very type.</param>
internal sealed class TypeName(TypeNames names, string proposal, bool isReserved = false)
{
    private string? _claimed = isReserved ? proposal : null;

    /// <summary>The name that names of types within this one begin with.</summary>
    public string Proposal => _claimed ?? proposal;

    /// <summary>Whether the type has its name already.</summary>
    public bool IsClaimed => _claimed is not null;

    /// <summary>The name, taken for good.</summary>
    public string Claim() => _claimed ??= names.Claim(proposal);

    /// <summary>Another wish for the same name.</summary>
    public TypeName Again() => new(names, Proposal);

    /// <summary>The name of a type that stands within this one: a member, an item.</summary>
    public TypeName Within(string part) => new(names, Words.Join(Proposal, part));
}
