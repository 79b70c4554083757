using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Overrides;

/// <summary>The parts of a description that an overrides file drops; records which patterns were used.</summary>
internal sealed class DroppedParts(DiagnosticBag diagnostics)
{
    private const string Operations = "operations";
    private const string Parameters = "parameters";
    private const string Members = "members";

    private readonly Dictionary<string, List<OverridePattern>> _patterns = new(StringComparer.Ordinal) { [Operations] = [], [Parameters] = [], [Members] = [] };

    /// <summary>The kinds of parts.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Operations, Parameters, Members];

    /// <summary>Adds a pattern.</summary>
    public void Add(string kind, OverridePattern pattern) => _patterns[kind].Add(pattern);

    /// <summary>Returns the API without the parts, and without the types that only they use.</summary>
    /// <param name="api">The API, whose names are those of the description.</param>
    /// <param name="errors">The name of a type that is used in any case; null for none.</param>
    public ApiDefinition Apply(ApiDefinition api, string? errors)
    {
        if (_patterns.Values.All(patterns => patterns.Count == 0)) return api;
        var kept = api.Endpoints.Where(endpoint => !Matches(Operations, EndpointSelection.NamesOf(endpoint))).ToList();
        var discriminators = _patterns[Members].Count == 0 ? [] : UnionDiscriminators.Of(api);
        var changed = api with
        {
            Endpoints = [.. kept.Select(WithoutInputs)],
            Sockets = [.. api.Sockets.Where(socket => !Matches(Operations, EndpointSelection.NamesOf(socket))).Select(socket => socket with { Parameters = Without(socket.Id, socket.Parameters) })],
            Types = [.. api.Types.Select(type => type is ObjectDefinition value ? value with { Members = [.. value.Members.Where(member => IsKept(type, member, discriminators))] } : type)],
        };
        var references = new DroppedReferences(api, changed);
        return TypeReachability.Prune(
            CallbackSelection.Apply(changed with { Endpoints = [.. kept.Zip(changed.Endpoints, references.Remove)] }),
            api.Types.Where(type => type.Name == errors));
    }

    /// <summary>Reports the patterns that match nothing.</summary>
    public void ReportIdle(OverrideNames names)
    {
        foreach (var (kind, patterns) in _patterns)
        {
            foreach (var pattern in patterns.Where(pattern => !pattern.IsUsed))
            {
                if (pattern.Kept is { } part) diagnostics.Report(DiagnosticDescriptors.InvalidOverride, pattern.Location, part, "kept");
                else diagnostics.Report(DiagnosticDescriptors.UnmatchedOverride, pattern.Location, $"drop.{kind}", pattern.Text, names.HintFor(pattern.Text, kind == Operations ? OverrideNames.Selectors : kind));
            }
        }
    }

    private Endpoint WithoutInputs(Endpoint endpoint) => _patterns[Parameters].Count == 0 ? endpoint : endpoint with
    {
        Parameters = Without(endpoint.Id, endpoint.Parameters),
        Body = endpoint.Body?.WhereFields(field => !Matches(Parameters, [$"{endpoint.Id}.{field.Name}"])),
    };

    private IReadOnlyList<Parameter> Without(string operation, IReadOnlyList<Parameter> parameters) => [.. parameters.Where(parameter => IsKept(operation, parameter))];

    // A path cannot be written without its parameters.
    private bool IsKept(string operation, Parameter parameter)
    {
        var name = $"{operation}.{parameter.Name}";
        return parameter.In == ParameterLocation.Path ? Keep(Parameters, name, "a parameter of the path") : !Matches(Parameters, [name]);
    }

    // A branch of a union cannot be written without the value that distinguishes it.
    private bool IsKept(TypeDefinition type, Member member, Dictionary<(string Type, string Member), string> discriminators)
    {
        var name = $"{type.Name}.{member.Name}";
        return discriminators.TryGetValue((type.Name, member.Name), out var union) ? Keep(Members, name, $"the discriminator of '{union}'") : !Matches(Members, [name]);
    }

    private bool Keep(string kind, string name, string reason)
    {
        foreach (var pattern in _patterns[kind].Where(pattern => pattern.Covers(name))) pattern.Kept ??= $"'{name}', {reason},";
        return true;
    }

    // All patterns are compared: a pattern without effect on one part may match another one.
    private bool Matches(string kind, IReadOnlyList<string> names) => _patterns[kind].Aggregate(false, (matches, pattern) => pattern.Matches(names) || matches);
}
