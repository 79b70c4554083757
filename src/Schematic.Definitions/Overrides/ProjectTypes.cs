using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Overrides;

/// <summary>The types of the project that an overrides file uses instead of types and formats; records which of them were used.</summary>
internal sealed class ProjectTypes(DiagnosticBag diagnostics)
{
    private const string TypeName = "the full name of a class, record or struct, such as Shop.Money";

    private static readonly string[] Keys = ["type", "converter"];

    // JSON has no raw bytes: bodies and form fields recognize these formats themselves.
    private static readonly string[] FileFormats = ["binary", "file"];

    private readonly Dictionary<string, (ProjectType Value, OverrideEntry Entry)> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ProjectType Value, OverrideEntry Entry)> _formats = new(StringComparer.OrdinalIgnoreCase);

    // The formats of the description.
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The section of the formats.</summary>
    public const string FormatSection = "formats";

    /// <summary>True if the value of an entry in <c>types</c> is a type of the project instead of a name.</summary>
    public static bool IsDescribedBy(DocumentNode value) => value is MappingNode || value.AsText()?.Contains('.', StringComparison.Ordinal) == true;

    /// <summary>Reads an entry of <c>types</c>.</summary>
    public void ReadType(DocumentNode entry)
    {
        if (Read(entry) is { } type) _types[entry.Key] = (type, new OverrideEntry(entry.Key, entry.KeyLocation));
    }

    /// <summary>Reads the formats.</summary>
    public void ReadFormats(DocumentNode section)
    {
        if (section is not MappingNode) Malformed(section.Location, $"'{section.Key}'", "a mapping from formats to types");
        foreach (var entry in section.Members())
        {
            if (FileFormats.Contains(entry.Key)) Malformed(entry.KeyLocation, $"'{entry.Key}', a format of files,", "a format of JSON");
            else if (Read(entry) is { } type) _formats[entry.Key] = (type, new OverrideEntry(entry.Key, entry.KeyLocation));
        }
    }

    /// <summary>Returns the type that is used for a format; null for none.</summary>
    public ProjectType? OfFormat(string format)
    {
        _asked.Add(format);
        return Find(_formats, format);
    }

    /// <summary>Applies the types to an API, whose names are those of the description.</summary>
    public ApiDefinition Apply(ApiDefinition api)
    {
        if (_types.Count + _formats.Count == 0) return api;
        var types = api.Types.Select(Apply).ToList();
        var formats = _formats.Values.Where(format => format.Entry.IsUsed).Select(format => format.Value);
        return api with { Types = types, ProjectTypes = [.. types.Select(type => type.ProjectType).OfType<ProjectType>().Concat(formats).Distinct()] };
    }

    /// <summary>Reports the entries that match nothing.</summary>
    /// <param name="names">The names of the description.</param>
    public void ReportIdle(OverrideNames names)
    {
        foreach (var (_, entry) in _types.Values.Where(type => !type.Entry.IsUsed)) Unmatched("types", entry, names.HintFor(entry.Name, OverrideNames.Types));
        foreach (var (_, entry) in _formats.Values.Where(format => !format.Entry.IsUsed)) Unmatched(FormatSection, entry, Spelling.Suggest(entry.Name, _asked));
    }

    private TypeDefinition Apply(TypeDefinition type) => Find(_types, type.Name) is { } project ? type with { ProjectType = project } : type;

    private ProjectType? Read(DocumentNode entry)
    {
        if (entry is not MappingNode mapping) return Name(entry, $"The type of '{entry.Key}'") is { } stated ? new ProjectType(stated) : null;
        foreach (var unknown in mapping.Entries.Where(key => !Keys.Contains(key.Key))) Malformed(unknown.KeyLocation, $"'{unknown.Key}'", "one of " + string.Join(", ", Keys));
        var name = Name(mapping["type"] ?? mapping, $"The type of '{entry.Key}'");
        var converter = mapping["converter"] is { } node ? Name(node, $"The converter of '{entry.Key}'") : null;
        return name is null || (converter is null && mapping["converter"] is not null) ? null : new ProjectType(name, converter);
    }

    private string? Name(DocumentNode node, string subject)
    {
        const string Global = "global::";
        var text = node.AsText() ?? "";
        var name = text.StartsWith(Global, StringComparison.Ordinal) ? text[Global.Length..] : text;
        if (name.Split('.').All(IsIdentifier) && !BuiltInTypes.Contains(name)) return name;
        Malformed(node.Location, subject, TypeName);
        return null;
    }

    private static bool IsIdentifier(string part) => part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(character => char.IsLetterOrDigit(character) || character == '_');

    // C# keywords for types of the namespace System; a full name such as System.Decimal is valid.
    private static readonly string[] BuiltInTypes =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort", "void",
    ];

    private static ProjectType? Find(Dictionary<string, (ProjectType Value, OverrideEntry Entry)> types, string name)
    {
        if (!types.TryGetValue(name, out var found)) return null;
        found.Entry.IsUsed = true;
        return found.Value;
    }

    private void Malformed(SourceLocation location, string subject, string expected) => diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, subject, expected);

    private void Unmatched(string section, OverrideEntry entry, string suggestion) => diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, entry.Location, section, entry.Name, suggestion);
}
