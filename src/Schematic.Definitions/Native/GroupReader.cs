using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads the documentation of groups: <c>Audio: Speech in and out.</c>, or a mapping.</summary>
internal static class GroupReader
{
    /// <summary>Reads a group.</summary>
    public static EndpointGroup? Read(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (entry is not MappingNode)
        {
            return Expectation.Text(entry, diagnostics) is { } summary
                ? new EndpointGroup(entry.Key) { Documentation = new Documentation(summary), Location = entry.KeyLocation }
                : null;
        }

        return Section.Open(entry, Keywords.Group, diagnostics) is { } section
            ? new EndpointGroup(entry.Key) { Documentation = section.Documentation(), Parent = section.Text("parent"), Location = entry.KeyLocation }
            : null;
    }
}
