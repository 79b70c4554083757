using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads the types of a description. A string is an alias, a list an enum, a mapping an object with members; keys that begin
/// with <c>$</c> describe the type.
/// </summary>
internal static class TypeReader
{
    private const char Mark = '$';

    private static readonly string[] ObjectKeys = ["$includes", "$members", "$additional"];

    /// <summary>Reads all types, with the members that objects include.</summary>
    public static IReadOnlyList<TypeDefinition> ReadAll(Section document)
    {
        var composition = new Composition(document.Diagnostics);
        foreach (var entry in document.Entries("types"))
        {
            if (!TypeName.IsValid(entry.Key))
                document.Diagnostics.Report(DiagnosticDescriptors.InvalidTypeName, entry.KeyLocation, entry.Key);
            else if (Read(entry, composition, document.Diagnostics) is { } type)
                composition.Add(type);
        }

        return Discriminators.Complete(composition.Merge());
    }

    private static TypeDefinition? Read(DocumentNode entry, Composition composition, DiagnosticBag diagnostics)
    {
        switch (entry)
        {
            case MappingNode mapping: return ReadMapping(mapping, composition, diagnostics);
            case SequenceNode values: return EnumReader.Read(entry.Key, values, diagnostics) with { Location = entry.KeyLocation };
            default:
                return NotationParser.ParseType(entry, diagnostics) is { } target
                    ? new AliasDefinition(entry.Key, target) { Location = entry.KeyLocation }
                    : null;
        }
    }

    private static TypeDefinition? ReadMapping(MappingNode mapping, Composition composition, DiagnosticBag diagnostics)
    {
        var section = Section.OpenNamed(mapping, Keywords.Type, diagnostics);
        var unknown = mapping.Entries.Where(member => member.Key.StartsWith(Mark) && !Keywords.Type.Keys.Contains(member.Key));
        foreach (var member in unknown) Section.ReportUnknownKey(member, Keywords.Type, diagnostics);

        var members = mapping.Entries.Where(member => !member.Key.StartsWith(Mark)).ToList();
        var kind = section.OneOf("$type", "$enum", "$oneOf");
        if (kind is not null && ObjectEntries(section, members).FirstOrDefault() is { Key: var key } conflict)
            diagnostics.Report(DiagnosticDescriptors.ConflictingKeys, conflict.KeyLocation, kind.Key, key);
        if (kind?.Key != "$oneOf" && section.Value("$discriminator") is not null) section.ReportMissing("$oneOf");
        TypeDefinition? type = kind?.Key switch
        {
            "$type" => NotationParser.ParseType(kind, diagnostics) is { } target ? new AliasDefinition(mapping.Key, target) : null,
            "$enum" => EnumReader.Read(mapping.Key, kind, diagnostics),
            "$oneOf" => UnionReader.Read(mapping.Key, section),
            _ => ObjectReader.Read(mapping.Key, section, members, composition),
        };
        return type is null ? null : type with
        {
            Documentation = section.Documentation("$"),
            IsDeprecated = section.Flag("$deprecated"),
            Location = mapping.KeyLocation,
        };
    }

    // Returns the entries that only an object can have.
    private static IEnumerable<DocumentNode> ObjectEntries(Section section, IEnumerable<DocumentNode> members) =>
        ObjectKeys.Select(section.Value).OfType<DocumentNode>().Concat(members);
}
