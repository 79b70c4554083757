using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Finds members of types by their wire names.</summary>
internal sealed class ModuleMembers
{
    private readonly Dictionary<(ModuleType Owner, string WireName), BoundMember> _members = [];

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

    public BoundMember? Find(ModuleType owner, string wireName) => _members.GetValueOrDefault((owner, wireName));
}

/// <summary>A member as it appears in C#.</summary>
/// <param name="Plan">The property.</param>
/// <param name="Type">The type of its value, regardless of whether the value can be absent.</param>
/// <param name="Reference">The type in the description.</param>
/// <param name="IsOptional">True if the property distinguishes an absent value from null.</param>
internal sealed record BoundMember(MemberPlan Plan, WireType Type, TypeReference Reference, bool IsOptional);
