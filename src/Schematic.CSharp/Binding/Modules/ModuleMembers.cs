using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Finds members of types by their wire names.</summary>
internal sealed class ModuleMembers
{
    private readonly Dictionary<(ModuleType Owner, string WireName), BoundMember> _members = [];

    private readonly HashSet<(ModuleType Owner, string WireName)> _read = [];

    private readonly Dictionary<ModuleType, List<PartPlan>> _names = [];

    public void Add(ModuleType owner, string wireName, BoundMember member)
    {
        _members.Add((owner, wireName), member);
        Add(owner, wireName, member.Plan.Name);
    }

    /// <summary>Adds a member that only has a name, such as a value of an enum.</summary>
    public void Add(ModuleType owner, string wireName, string name)
    {
        if (!_names.TryGetValue(owner, out var names)) _names.Add(owner, names = []);
        names.Add(new PartPlan(wireName, name));
    }

    public IReadOnlyList<PartPlan> NamesOf(ModuleType owner) => _names.GetValueOrDefault(owner) ?? [];

    /// <summary>Returns a member that generated code reads or sets; null if there is none.</summary>
    public BoundMember? Find(ModuleType owner, string wireName)
    {
        if (!_members.TryGetValue((owner, wireName), out var member)) return null;
        _read.Add((owner, wireName));
        return member;
    }

    /// <summary>Returns true if generated code other than that of the type itself uses a member.</summary>
    public bool IsRead(ModuleType owner, string wireName) => _read.Contains((owner, wireName));

    /// <summary>Returns the name of a member in code; null if there is none.</summary>
    public string? NameOf(ModuleType owner, string wireName) => _members.GetValueOrDefault((owner, wireName))?.Plan.Name;
}

/// <summary>A member as it appears in C#.</summary>
/// <param name="Plan">The property.</param>
/// <param name="Type">The type of its value, regardless of whether the value can be absent.</param>
/// <param name="Reference">The type in the description.</param>
/// <param name="IsOptional">True if the property distinguishes an absent value from null.</param>
internal sealed record BoundMember(MemberPlan Plan, WireType Type, TypeReference Reference, bool IsOptional);
