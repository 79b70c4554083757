using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Overrides;

/// <summary>The entries of an overrides file; records which of them were used.</summary>
internal sealed class OverrideTables
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, Dictionary<string, OverrideEntry>> _tables = new(StringComparer.Ordinal);

    /// <summary>Reads an overrides file.</summary>
    public OverrideTables(DocumentNode root, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Corrections = new Corrections(diagnostics);
        Calls = new CallSettings(diagnostics);
        ProjectTypes = new ProjectTypes(diagnostics);
        Webhooks = new WebhookSettings(diagnostics);
        foreach (var table in Tables) _tables.Add(table, new Dictionary<string, OverrideEntry>(StringComparer.Ordinal));
        if (root is not MappingNode)
        {
            Malformed(root.Location, "A file of overrides", "a mapping");
            return;
        }

        foreach (var section in root.Members()) Read(section);
    }

    /// <summary>The sections of the file, in the order of their documentation.</summary>
    public static IReadOnlyList<string> Tables { get; } = [OverrideNames.Operations, OverrideNames.Parameters, OverrideNames.Groups, OverrideNames.Types, OverrideNames.Members, OverrideNames.Values];

    /// <summary>All sections of the file.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Tables, ProjectTypes.FormatSection, .. Corrections.Sections, .. CallSettings.Sections, WebhookSettings.Section];

    /// <summary>The entries that change more than names.</summary>
    public Corrections Corrections { get; }

    /// <summary>The entries that change how operations are called.</summary>
    public CallSettings Calls { get; }

    /// <summary>The entries that name types of the project.</summary>
    public ProjectTypes ProjectTypes { get; }

    /// <summary>The entries for webhooks.</summary>
    public WebhookSettings Webhooks { get; }

    /// <summary>The names of the types of the description that no operation uses.</summary>
    public IReadOnlyCollection<string> UnusedTypes { get; set; } = [];

    /// <summary>Returns the new id of an operation, which is listed by its id or by its method and path; null if there is none.</summary>
    public string? Operation(string id, string method, PathTemplate path)
    {
        var byRoute = Find("operations", $"{method} {path.Text}");
        return Find("operations", id) ?? byRoute;
    }

    /// <summary>Returns the new name of a parameter; null if there is none.</summary>
    public string? Parameter(string operation, string name) => Find("parameters", $"{operation}.{name}");

    /// <summary>Returns the new name of a group, empty for the client itself; null if there is none.</summary>
    public string? Group(string group) => Find("groups", group);

    /// <summary>Returns the new name of a type; null if there is none.</summary>
    public string? Type(string name) => Find("types", name);

    /// <summary>Returns the new name of a member; null if there is none.</summary>
    public string? Member(string type, string name) => Find("members", $"{type}.{name}");

    /// <summary>Returns the new name of an enum value; null if there is none.</summary>
    public string? Value(string type, string value) => Find("values", $"{type}.{value}");

    /// <summary>Returns the entry for the id of an operation; null if there is none.</summary>
    public OverrideEntry? OperationEntry(string id, string method, PathTemplate path) =>
        _tables["operations"].GetValueOrDefault(id) ?? _tables["operations"].GetValueOrDefault($"{method} {path.Text}");

    /// <summary>Reports the entries that match nothing in the description.</summary>
    /// <param name="apis">The APIs of the description.</param>
    /// <param name="named">The APIs with their new names, which patterns match.</param>
    public void ReportIdle(IReadOnlyList<ApiDefinition> apis, IReadOnlyList<ApiDefinition> named)
    {
        var names = new OverrideNames(apis, UnusedTypes);
        Corrections.ReportIdle(names, named);
        Calls.ReportIdle(names);
        ProjectTypes.ReportIdle(names);
        Webhooks.ReportIdle();
        // The tables are the kinds of names with the same names.
        foreach (var (table, entries) in _tables)
            foreach (var (name, entry) in entries.Where(entry => !entry.Value.IsUsed))
                _diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, entry.Location, table, name, names.HintFor(name, table));
    }

    private void Read(DocumentNode section)
    {
        if (section.Key == "$schema") return;
        if (Corrections.Sections.Contains(section.Key)) Corrections.Read(section);
        else if (CallSettings.Sections.Contains(section.Key)) Calls.Read(section);
        else if (section.Key == ProjectTypes.FormatSection) ProjectTypes.ReadFormats(section);
        else if (section.Key == WebhookSettings.Section) Webhooks.Read(section);
        else ReadTable(section);
    }

    private void ReadTable(DocumentNode section)
    {
        if (!_tables.TryGetValue(section.Key, out var table))
        {
            Malformed(section.KeyLocation, $"'{section.Key}'", "one of " + string.Join(", ", Sections));
            return;
        }

        if (section is not MappingNode)
        {
            Malformed(section.Location, $"'{section.Key}'", "a mapping from names to names");
            return;
        }

        foreach (var entry in section.Members())
        {
            if (section.Key == "types" && ProjectTypes.IsDescribedBy(entry)) ProjectTypes.ReadType(entry);
            else if (section.Key == "groups" && entry is SequenceNode) Corrections.ReadGroup(entry);
            else if (entry.AsText() is { } name && (name.Length > 0 || section.Key == "groups")) table[entry.Key] = new OverrideEntry(name, entry.KeyLocation);
            else Malformed(entry.Location, $"The name of '{entry.Key}'", section.Key == "groups" ? "text, '' for the client itself, or a list of operations" : "text");
        }
    }

    private void Malformed(SourceLocation location, string what, string expected) =>
        _diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, what, expected);

    private string? Find(string table, string name)
    {
        if (!_tables[table].TryGetValue(name, out var entry)) return null;
        entry.IsUsed = true;
        return entry.Name;
    }
}
