using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Finds members of types by their wire names.</summary>
internal sealed class ModuleMembers
{
    private readonly Dictionary<ModuleType, DeclaredMembers> _types = [];

    private readonly HashSet<(ModuleType Owner, string WireName)> _read = [];

    /// <summary>Adds the members of a type.</summary>
    public void Add(ModuleType owner, DeclaredMembers members) => _types.Add(owner, members);

    public IReadOnlyList<PartPlan> NamesOf(ModuleType owner) => _types.TryGetValue(owner, out var members) ? members.Names : [];

    /// <summary>Returns a member that generated code reads or sets; null if there is none.</summary>
    public BoundMember? Find(ModuleType owner, string wireName)
    {
        if (_types.GetValueOrDefault(owner)?.Find(wireName) is not { } member) return null;
        _read.Add((owner, wireName));
        return member;
    }

    /// <summary>Returns true if generated code other than that of the type itself uses a member.</summary>
    public bool IsRead(ModuleType owner, string wireName) => _read.Contains((owner, wireName));

    /// <summary>Returns the name of a member in code; null if there is none.</summary>
    public string? NameOf(ModuleType owner, string wireName) => _types.GetValueOrDefault(owner)?.NameOf(wireName);
}

/// <summary>The members of a type: those of an object, which are bound when they are needed, or the values of an enum.</summary>
/// <param name="names">Their names, in order.</param>
/// <param name="bind">Binds the member at a position of <paramref name="names"/>; null if the members only have names.</param>
internal sealed class DeclaredMembers(IReadOnlyList<PartPlan> names, Func<int, BoundMember>? bind = null)
{
    private readonly BoundMember?[] _bound = new BoundMember?[bind is null ? 0 : names.Count];

    private Dictionary<string, int>? _positions;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<PartPlan> Names => names;

    /// <summary>Returns the member at a position.</summary>
    public BoundMember this[int position] => _bound[position] ??= bind!(position);

    /// <summary>Returns a member of an object; null if there is none.</summary>
    public BoundMember? Find(string wireName) => bind is not null && PositionOf(wireName) is { } position ? this[position] : null;

    /// <summary>Returns the name of a member in code; null if there is none.</summary>
    public string? NameOf(string wireName) => PositionOf(wireName) is { } position ? names[position].Member : null;

    private int? PositionOf(string wireName)
    {
        _positions ??= names.Select((name, index) => (name.Name, index)).ToDictionary(StringComparer.Ordinal);
        return _positions.TryGetValue(wireName, out var position) ? position : null;
    }
}

/// <summary>A member as it appears in C#.</summary>
/// <param name="Plan">The property.</param>
/// <param name="Type">The type of its value, regardless of whether the value can be absent.</param>
/// <param name="Reference">The type in the description.</param>
/// <param name="IsOptional">True if the property distinguishes an absent value from null.</param>
internal sealed record BoundMember(MemberPlan Plan, WireType Type, TypeReference Reference, bool IsOptional)
{
    /// <summary>The sign that declares whether the member can be null or absent.</summary>
    public required char Mark { get; init; }
}
