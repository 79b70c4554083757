namespace Schematic.Definitions.OpenApi;

/// <summary>What a schema's type is to be called, should it need a name.</summary>
internal sealed class TypeName
{
    private readonly TypeNames _names;
    private readonly TypeName? _container;
    private readonly string _word;
    private string? _proposal;
    private string? _claimed;

    /// <summary>A wish for a name.</summary>
    /// <param name="names">Hands out names.</param>
    /// <param name="proposal">The name wished for.</param>
    /// <param name="isReserved">Whether the name is taken already for this very type.</param>
    public TypeName(TypeNames names, string proposal, bool isReserved = false)
    {
        (_names, _word, _proposal) = (names, proposal, proposal);
        if (isReserved) _claimed = proposal;
    }

    private TypeName(TypeName container, string part) => (_names, _container, _word) = (container._names, container, part);

    /// <summary>The name that names of types within this one begin with.</summary>
    /// <remarks>Put together on demand: most types are numbers and texts, which need no name.</remarks>
    public string Proposal => _claimed ?? (_proposal ??= Words.Join(_container!.Proposal, _word));

    /// <summary>Whether the type has its name already.</summary>
    public bool IsClaimed => _claimed is not null;

    /// <summary>The name, taken for good.</summary>
    public string Claim() => _claimed ??= _names.Claim(Proposal);

    /// <summary>Another wish for the same name.</summary>
    public TypeName Again() => new(_names, Proposal);

    /// <summary>The name of a type that stands within this one: a member, an item.</summary>
    public TypeName Within(string part) => new(this, part);
}
