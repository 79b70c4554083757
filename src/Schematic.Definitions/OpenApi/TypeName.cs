namespace Schematic.Definitions.OpenApi;

/// <summary>The proposed name of a schema's type, which is claimed only if the type needs a name.</summary>
internal sealed class TypeName
{
    private readonly TypeNames _names;
    private readonly TypeName? _container;
    private readonly string _word;
    private string? _proposal;
    private string? _claimed;

    /// <summary>Creates a proposed name.</summary>
    /// <param name="names">Assigns the names.</param>
    /// <param name="proposal">The proposed name.</param>
    /// <param name="isReserved">True if the name is already reserved for this type.</param>
    public TypeName(TypeNames names, string proposal, bool isReserved = false)
    {
        (_names, _word, _proposal) = (names, proposal, proposal);
        if (isReserved) _claimed = proposal;
    }

    private TypeName(TypeName container, string part) => (_names, _container, _word) = (container._names, container, part);

    /// <summary>Gets the name that begins the names of types within this one.</summary>
    /// <remarks>Composed on demand, because most types are numbers and strings, which need no name.</remarks>
    public string Proposal => _claimed ?? (_proposal ??= Words.Join(_container!.Proposal, _word));

    /// <summary>True if the type already has its name.</summary>
    public bool IsClaimed => _claimed is not null;

    /// <summary>Claims the name and returns it.</summary>
    public string Claim() => _claimed ??= _names.Claim(Proposal);

    /// <summary>Creates another proposal of the same name.</summary>
    public TypeName Again() => new(_names, Proposal);

    /// <summary>Creates the name of a type within this one: a member or an item.</summary>
    public TypeName Within(string part) => new(this, part);
}
