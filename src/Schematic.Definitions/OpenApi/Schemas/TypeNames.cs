using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Assigns the names of types. Components keep their names; other types with the same name are distinguished by their kind, or by a number.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new();
    private readonly Dictionary<TypeName, string> _claimed = [];
    private readonly Dictionary<TypeName, string> _proposals = [];

    /// <summary>Reserves the name of a component, which differs from the names of other components at least in case or punctuation.</summary>
    public string Reserve(string name)
    {
        if (name.Length == 0) return Claim("Value");
        if (!_taken.Add(name)) return Claim(name);
        _names.Reserve(name);
        return name;
    }

    /// <summary>Creates the name of a component, which is already reserved.</summary>
    public TypeName OfComponent(string name)
    {
        var reserved = new TypeName(name);
        _claimed.Add(reserved, name);
        return reserved;
    }

    /// <summary>True if a type already has its name.</summary>
    public bool IsClaimed(TypeName name) => _claimed.ContainsKey(name);

    /// <summary>Claims a name if it is not claimed yet, and returns it. If it is already used, the kind of the type is appended, or the next free number.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind of the type as a word; null if it is not known.</param>
    public string Claim(TypeName name, string? kind = null)
    {
        if (!_claimed.TryGetValue(name, out var claimed)) _claimed.Add(name, claimed = Claim(ProposalOf(name), kind));
        return claimed;
    }

    // Composed on demand, because most types are numbers and strings, which need no name.
    private string ProposalOf(TypeName name)
    {
        if (_claimed.TryGetValue(name, out var claimed)) return claimed;
        if (name.Container is null) return name.Word!;
        if (!_proposals.TryGetValue(name, out var proposal))
            _proposals.Add(name, proposal = name.Word is null ? ProposalOf(name.Container) : Words.Join(ProposalOf(name.Container), name.Word));
        return proposal;
    }

    private string Claim(string proposal, string? kind = null)
    {
        var name = _names.Reserve(proposal) ? proposal
            : kind is not null && Words.Join(proposal, kind) is var longer && _names.Reserve(longer) ? longer
            : _names.Claim(proposal);
        _taken.Add(name);
        return name;
    }
}
