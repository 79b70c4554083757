using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads objects.</summary>
internal static class ObjectReader
{
    /// <summary>Reads an object.</summary>
    /// <param name="name">The name.</param>
    /// <param name="section">The mapping of the object.</param>
    /// <param name="members">The entries of the mapping that are members of the object.</param>
    /// <param name="composition">Receives the inclusions of the object.</param>
    public static ObjectDefinition Read(string name, Section section, IReadOnlyList<DocumentNode> members, Composition composition)
    {
        composition.Include(name, section);

        // Under `$members`, a member may have any name, including one that begins with `$`.
        var all = members.Concat(section.Entries("$members"));
        return new ObjectDefinition(name, [.. all.Select(member => ReadMember(member, section.Diagnostics)).OfType<Member>()])
        {
            AdditionalMembers = section.Value("$additional") is { } additional ? NotationParser.ParseType(additional, section.Diagnostics) : null,
        };
    }

    private static Member? ReadMember(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (Slot.Read(entry, Keywords.Member, diagnostics) is not { } slot) return null;
        return new Member(entry.Key, slot.Type)
        {
            IsRequired = slot.IsRequired,
            IsReadOnly = slot.Section?.Flag("readOnly") ?? false,
            IsWriteOnly = slot.Section?.Flag("writeOnly") ?? false,
            Default = slot.Default,
            Constant = slot.Constant,
            CodeName = slot.CodeName,
            Documentation = slot.Documentation,
            IsDeprecated = slot.IsDeprecated,
            Location = entry.KeyLocation,
        };
    }
}
