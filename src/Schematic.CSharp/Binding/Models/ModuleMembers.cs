using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>Finds members of objects by the names that they have on the wire.</summary>
internal sealed class ModuleMembers
{
    private readonly Dictionary<(ModuleType Owner, string WireName), BoundMember> _members = [];

    public void Add(ModuleType owner, string wireName, BoundMember member) => _members.Add((owner, wireName), member);

    public BoundMember? Find(ModuleType owner, string wireName) => _members.GetValueOrDefault((owner, wireName));
}

/// <summary>A member as it appears in C#.</summary>
/// <param name="Plan">The property.</param>
/// <param name="Type">The type of its value, before it is known whether it may be absent.</param>
/// <param name="Reference">The type as the description has it.</param>
/// <param name="IsOptional">Whether the property tells an absent value from null.</param>
internal sealed record BoundMember(MemberPlan Plan, CSharpType Type, TypeReference Reference, bool IsOptional);
