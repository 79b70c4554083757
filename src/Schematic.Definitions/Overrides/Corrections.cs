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

    private static readonly string[] Dropped = ["operations", "parameters", "members"];

    private readonly List<OverridePattern> _keep = [];
    private readonly Dictionary<string, List<OverridePattern>> _drop = Dropped.ToDictionary(kind => kind, _ => new List<OverridePattern>(), StringComparer.Ordinal);
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
    public void Read(MappingEntry section)
    {
        switch (section.Key)
        {
            case "keep":
                ReadPatterns(section, _keep);
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
                if (section.Value.AsText() is { Length: > 0 } type) _errors = new OverrideEntry(type, section.Value.Location);
                else Malformed(section.Value.Location, "'errors'", "the name of a type");
                break;
            default:
                ReadPages(section);
                break;
        }
    }

    /// <summary>Reads the operations of a group.</summary>
    /// <param name="group">The group with a list of patterns.</param>
    public void ReadGroup(MappingEntry group) => ReadPatterns(group, _groups, group.Key);

    /// <summary>Applies the corrections to an API, whose names are those of the description.</summary>
    public ApiDefinition Apply(ApiDefinition api)
    {
        var dropped = Drop(api);
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
    /// <param name="named">The APIs with their new names, which the patterns of <c>keep</c> match.</param>
    public void ReportIdle(IReadOnlyList<ApiDefinition> named)
    {
        foreach (var pattern in _keep.Where(pattern => EndpointSelection.FindIdle(named, [pattern.Text]).Any())) Unmatched("keep", pattern.Text, pattern.Location);
        foreach (var (kind, patterns) in _drop)
            foreach (var pattern in patterns.Where(pattern => !pattern.IsUsed)) Unmatched($"drop.{kind}", pattern.Text, pattern.Location);
        foreach (var pattern in _groups.Where(pattern => !pattern.IsUsed)) Unmatched($"groups.{pattern.Group}", pattern.Text, pattern.Location);
        foreach (var (section, entries) in new[] { ("required", _required.Values.Select(value => value.Entry)), ("nullable", _nullable.Values.Select(value => value.Entry)), ("pages", _pages.Values.Select(value => value.Entry)) })
            foreach (var entry in entries.Where(entry => !entry.IsUsed)) Unmatched(section, entry.Name, entry.Location);
        if (_errors is { IsUsed: false }) Unmatched("errors", _errors.Name, _errors.Location);
    }

    private ApiDefinition Drop(ApiDefinition api)
    {
        if (_drop.Values.All(patterns => patterns.Count == 0)) return api;
        return TypeReachability.Prune(
            CallbackSelection.Apply(api with
            {
                Endpoints =
                [
                    .. api.Endpoints.Where(endpoint => !Matches("operations", EndpointSelection.NamesOf(endpoint)))
                        .Select(endpoint => endpoint with { Parameters = Drop(endpoint.Id, endpoint.Parameters) }),
                ],
                Sockets =
                [
                    .. api.Sockets.Where(socket => !Matches("operations", EndpointSelection.NamesOf(socket)))
                        .Select(socket => socket with { Parameters = Drop(socket.Id, socket.Parameters) }),
                ],
                Types = [.. api.Types.Select(type => type is ObjectDefinition value ? value with { Members = [.. value.Members.Where(member => !Matches("members", [$"{type.Name}.{member.Name}"]))] } : type)],
            }),
            api.Types.Where(type => type.Name == _errors?.Name));
    }

    private IReadOnlyList<Parameter> Drop(string operation, IReadOnlyList<Parameter> parameters) =>
        _drop["parameters"].Count == 0 ? parameters : [.. parameters.Where(parameter => !Matches("parameters", [$"{operation}.{parameter.Name}"]))];

    private bool Matches(string kind, IReadOnlyList<string> names) => _drop[kind].Aggregate(false, (matches, pattern) => pattern.Matches(names) || matches);

    private Endpoint Apply(Endpoint endpoint) => endpoint with
    {
        Group = Group(EndpointSelection.NamesOf(endpoint)) ?? endpoint.Group,
        Parameters = Apply(endpoint.Id, endpoint.Parameters),
        Pagination = Find(_pages, endpoint.Id) is { } pages ? pages.Value : endpoint.Pagination,
    };

    private IReadOnlyList<Parameter> Apply(string operation, IReadOnlyList<Parameter> parameters) =>
        _required.Count == 0 ? parameters : [.. parameters.Select(parameter => Find(_required, $"{operation}.{parameter.Name}") is { } required ? Apply(parameter, required) : parameter)];

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

    private string? Group(string[] names) => _groups.Where(pattern => pattern.Matches(names)).Select(pattern => pattern.Group).LastOrDefault();

    private static (T Value, OverrideEntry Entry)? Find<T>(Dictionary<string, (T Value, OverrideEntry Entry)> entries, string name)
    {
        if (!entries.TryGetValue(name, out var found)) return null;
        found.Entry.IsUsed = true;
        return found;
    }

    private void ReadDropped(MappingEntry section)
    {
        if (section.Value is not MappingNode) Malformed(section.Value.Location, "'drop'", "a mapping with the keys " + string.Join(", ", Dropped));
        foreach (var kind in section.Value.Members())
        {
            if (_drop.TryGetValue(kind.Key, out var patterns)) ReadPatterns(kind, patterns);
            else Malformed(kind.KeyLocation, $"'{kind.Key}'", "one of " + string.Join(", ", Dropped));
        }
    }

    private void ReadPatterns(MappingEntry section, List<OverridePattern> patterns, string? group = null)
    {
        if (section.Value is not SequenceNode) Malformed(section.Value.Location, $"'{section.Key}'", "a list of patterns");
        foreach (var pattern in section.Value.Elements())
        {
            if (pattern.AsText() is { Length: > 0 } text) patterns.Add(new OverridePattern(text, pattern.Location, group));
            else Malformed(pattern.Location, "A pattern", "text");
        }
    }

    private void ReadFlags(MappingEntry section, Dictionary<string, (bool Value, OverrideEntry Entry)> flags)
    {
        if (section.Value is not MappingNode) Malformed(section.Value.Location, $"'{section.Key}'", "a mapping from names to true or false");
        foreach (var entry in section.Value.Members())
        {
            if (entry.Value.AsBoolean() is { } value) flags[entry.Key] = (value, new OverrideEntry(entry.Key, entry.KeyLocation));
            else Malformed(entry.Value.Location, $"The value of '{entry.Key}'", "true or false");
        }
    }

    private void ReadPages(MappingEntry section)
    {
        if (section.Value is not MappingNode) Malformed(section.Value.Location, "'pages'", "a mapping from operations to their pagination");
        foreach (var entry in section.Value.Members())
        {
            if (entry.Value.AsText() == NoPages) _pages[entry.Key] = (null, new OverrideEntry(entry.Key, entry.KeyLocation));
            else if (PaginationReader.Read(entry.Value, diagnostics) is { } pages) _pages[entry.Key] = (pages, new OverrideEntry(entry.Key, entry.KeyLocation));
        }
    }

    private void Malformed(SourceLocation location, string subject, string expected) => diagnostics.Report(DiagnosticDescriptors.InvalidOverride, location, subject, expected);

    private void Unmatched(string section, string name, SourceLocation location) => diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, location, section, name, "");
}
