using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Native;

namespace Schematic.Definitions.Overrides;

/// <summary>The entries of an overrides file that change more than names; records which of them were used.</summary>
internal sealed class Corrections(DiagnosticBag diagnostics)
{
    /// <summary>The value of an operation in <c>pages</c> that turns pagination off.</summary>
    private const string NoPages = "none";

    private readonly List<OverridePattern> _keep = [];
    private readonly DroppedParts _drop = new(diagnostics);
    private readonly List<OverridePattern> _groups = [];
    private readonly Dictionary<string, (bool Value, OverrideEntry Entry)> _required = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (bool Value, OverrideEntry Entry)> _nullable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Pagination? Value, OverrideEntry Entry)> _pages = new(StringComparer.Ordinal);
    private OverrideEntry? _errors;

    /// <summary>The sections of the file, in the order of their documentation.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["keep", "drop", "required", "nullable", "errors", "pages"];

    /// <summary>The patterns of operations that are generated even if nothing mentions them.</summary>
    public IReadOnlyList<string> Keep => [.. _keep.Select(pattern => pattern.Text)];

    /// <summary>Reads a section.</summary>
    public void Read(DocumentNode section)
    {
        switch (section.Key)
        {
            case "keep":
                ReadPatterns(section, _keep.Add);
                break;
            case "drop":
                ReadDropped(section);
                break;
            case "required":
                ReadFlags(section, _required);
                break;
            case "nullable":
                ReadFlags(section, _nullable);
                break;
            case "errors":
                if (section.AsText() is { Length: > 0 } type) _errors = new OverrideEntry(type, section.Location);
                else Malformed(section.Location, "'errors'", "the name of a type");
                break;
            default:
                ReadPages(section);
                break;
        }
    }

    /// <summary>Reads the operations of a group.</summary>
    /// <param name="group">The group with a list of patterns.</param>
    public void ReadGroup(DocumentNode group) => ReadPatterns(group, _groups.Add, group.Key);

    /// <summary>Applies the corrections to an API, whose names are those of the description.</summary>
    public ApiDefinition Apply(ApiDefinition api)
    {
        var dropped = _drop.Apply(api, _errors?.Name);
        var changed = dropped with
        {
            Endpoints = [.. dropped.Endpoints.Select(Apply)],
            Sockets = [.. dropped.Sockets.Select(socket => socket with { Group = Group(EndpointSelection.NamesOf(socket)) ?? socket.Group, Parameters = Apply(socket.Id, socket.Parameters) })],
            Types = [.. dropped.Types.Select(type => type.SelectMembers(member => Apply(type, member)))],
            Keep = Keep,
        };
        return _errors is not null && changed.Types.Any(type => type.Name == _errors.Name) ? WithErrors(changed, _errors) : changed;
    }

    /// <summary>Reports the entries that match nothing.</summary>
    /// <param name="names">The names of the description.</param>
    /// <param name="named">The APIs with their new names, which the patterns of <c>keep</c> match.</param>
    public void ReportIdle(OverrideNames names, IReadOnlyList<ApiDefinition> named)
    {
        var newNames = new OverrideNames(named, []);
        foreach (var pattern in _keep.Where(pattern => EndpointSelection.FindIdle(named, [pattern.Text]).Any())) Unmatched("keep", pattern.Text, pattern.Location, newNames.HintFor(pattern.Text, OverrideNames.Selectors));
        _drop.ReportIdle(names);
        foreach (var pattern in _groups.Where(pattern => !pattern.IsUsed)) Unmatched($"groups.{pattern.Group}", pattern.Text, pattern.Location, names.HintFor(pattern.Text, OverrideNames.Selectors));
        Report("required", _required.Values.Select(value => value.Entry), OverrideNames.MembersAndParameters);
        Report("nullable", _nullable.Values.Select(value => value.Entry), OverrideNames.Members);
        Report("pages", _pages.Values.Select(value => value.Entry), OverrideNames.Operations);
        if (_errors is { IsUsed: false }) Report("errors", [_errors], OverrideNames.DeclaredTypes);

        void Report(string section, IEnumerable<OverrideEntry> entries, string kind)
        {
            foreach (var entry in entries.Where(entry => !entry.IsUsed)) Unmatched(section, entry.Name, entry.Location, names.HintFor(entry.Name, kind));
        }
    }

    private Endpoint Apply(Endpoint endpoint) => endpoint with
    {
        Group = Group(EndpointSelection.NamesOf(endpoint)) ?? endpoint.Group,
        Parameters = Apply(endpoint.Id, endpoint.Parameters),
        Body = _required.Count == 0 ? endpoint.Body : endpoint.Body?.SelectFields(field => Apply(endpoint.Id, field)),
        Pagination = Find(_pages, endpoint.Id) is { } pages ? pages.Value : endpoint.Pagination,
    };

    private IReadOnlyList<Parameter> Apply(string operation, IReadOnlyList<Parameter> parameters) =>
        _required.Count == 0 ? parameters : [.. parameters.Select(parameter => Find(_required, $"{operation}.{parameter.Name}") is { } required ? Apply(parameter, required) : parameter)];

    private FormField Apply(string operation, FormField field) => Find(_required, $"{operation}.{field.Name}") is { } required ? field with { IsRequired = required.Value } : field;

    private Parameter Apply(Parameter parameter, (bool Value, OverrideEntry Entry) required)
    {
        if (required.Value || parameter.In != ParameterLocation.Path) return parameter with { IsRequired = required.Value };
        Malformed(required.Entry.Location, $"'{required.Entry.Name}', a parameter of the path,", "required");
        return parameter;
    }

    private Member Apply(TypeDefinition type, Member member)
    {
        var name = $"{type.Name}.{member.Name}";
        if (Find(_required, name) is { } required) member = member with { IsRequired = required.Value };
        return Find(_nullable, name) is { } nullable ? member with { Type = member.Type with { IsNullable = nullable.Value } } : member;
    }

    // A status that an operation does not document is the default.
    private static ApiDefinition WithErrors(ApiDefinition api, OverrideEntry errors)
    {
        errors.IsUsed = true;
        var response = new Response("default") { Contents = [new JsonContent("application/json", new NamedReference(errors.Name))], Location = errors.Location };
        return api with { Endpoints = [.. api.Endpoints.Select(endpoint => endpoint.Responses.Any(known => known.Status == "default") ? endpoint : endpoint with { Responses = [.. endpoint.Responses, response] })] };
    }

    // All patterns are compared: a pattern without effect on one operation may match another one.
    private string? Group(string[] names) => _groups.Aggregate((string?)null, (group, pattern) => pattern.Matches(names) ? pattern.Group : group);

    private static (T Value, OverrideEntry Entry)? Find<T>(Dictionary<string, (T Value, OverrideEntry Entry)> entries, string name)
    {
        if (!entries.TryGetValue(name, out var found)) return null;
        found.Entry.IsUsed = true;
        return found;
    }

    private void ReadDropped(DocumentNode section)
    {
        if (section is not MappingNode) Malformed(section.Location, "'drop'", "a mapping with the keys " + string.Join(", ", DroppedParts.Kinds));
        foreach (var kind in section.Members())
        {
            if (DroppedParts.Kinds.Contains(kind.Key)) ReadPatterns(kind, pattern => _drop.Add(kind.Key, pattern));
            else Malformed(kind.KeyLocation, $"'{kind.Key}'", "one of " + string.Join(", ", DroppedParts.Kinds));
        }
    }

    private void ReadPatterns(DocumentNode section, Action<OverridePattern> add, string? group = null)
    {
        if (section is not SequenceNode) Malformed(section.Location, $"'{section.Key}'", "a list of patterns");
        foreach (var pattern in section.Elements())
        {
            if (pattern.AsText() is { Length: > 0 } text) add(new OverridePattern(text, pattern.Location, group));
            else Malformed(pattern.Location, "A pattern", "text");
        }
    }

    private void ReadFlags(DocumentNode section, Dictionary<string, (bool Value, OverrideEntry Entry)> flags)
    {
        if (section is not MappingNode) Malformed(section.Location, $"'{section.Key}'", "a mapping from names to true or false");
        foreach (var entry in section.Members())
        {
            if (entry.AsBoolean() is { } value) flags[entry.Key] = (value, new OverrideEntry(entry.Key, entry.KeyLocation));
            else Malformed(entry.Location, $"The value of '{entry.Key}'", "true or false");
        }
    }

    private void ReadPages(DocumentNode section)
    {
        if (section is not MappingNode) Malformed(section.Location, "'pages'", "a mapping from operations to their pagination");
        foreach (var entry in section.Members())
        {
            if (entry.AsText() == NoPages) _pages[entry.Key] = (null, new OverrideEntry(entry.Key, entry.KeyLocation));
            else if (PaginationReader.Read(entry, diagnostics) is { } pages) _pages[entry.Key] = (pages, new OverrideEntry(entry.Key, entry.KeyLocation));
        }
    }

    private void Malformed(SourceLocation location, string subject, string expected) => diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, subject, expected);

    private void Unmatched(string section, string name, SourceLocation location, string hint) => diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, location, section, name, hint);
}
