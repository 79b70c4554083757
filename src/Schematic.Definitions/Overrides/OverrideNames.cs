using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Overrides;

/// <summary>The names of a description to which entries of an overrides file refer.</summary>
/// <param name="apis">The APIs of the description, with its own names.</param>
/// <param name="unusedTypes">The types of the description that no operation uses; they are not part of the APIs.</param>
internal sealed class OverrideNames(IReadOnlyList<ApiDefinition> apis, IReadOnlyCollection<string> unusedTypes)
{
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The names in <c>operations</c>: ids, and methods with paths.</summary>
    public const string Operations = "operations";

    /// <summary>The names that patterns of operations match.</summary>
    public const string Selectors = "selectors";

    /// <summary>The names in <c>parameters</c>: those of parameters and form fields, after the id of the operation.</summary>
    public const string Parameters = "parameters";

    /// <summary>The names of groups.</summary>
    public const string Groups = "groups";

    /// <summary>The names of types.</summary>
    public const string Types = "types";

    /// <summary>The names of types, including those that no operation uses.</summary>
    public const string DeclaredTypes = "declared types";

    /// <summary>The names of members, after that of their type.</summary>
    public const string Members = "members";

    /// <summary>The names in <c>required</c>: members and parameters.</summary>
    public const string MembersAndParameters = "members and parameters";

    /// <summary>The values of enums, after the name of their type.</summary>
    public const string Values = "values";

    /// <summary>Returns the end of the message about a name that matches nothing: a similar name, or the reason if the description defines it.</summary>
    /// <param name="name">The name or pattern.</param>
    /// <param name="kind">The kind of the names, a constant of this class.</param>
    public string HintFor(string name, string kind)
    {
        if (!_known.TryGetValue(kind, out var known)) _known.Add(kind, known = Of(kind).ToHashSet(StringComparer.Ordinal));
        if (known.Contains(name)) return "; 'drop' removes it";
        if (kind == Types && unusedTypes.Contains(name)) return "; no operation uses it";
        return name.Contains('*', StringComparison.Ordinal) ? "" : Spelling.Suggest(name, known);
    }

    /// <summary>Returns the names of the parameters and form fields of an operation.</summary>
    public static IEnumerable<string> InputsOf(Endpoint endpoint) => endpoint.Parameters.Select(parameter => parameter.Name)
        .Concat((endpoint.Body?.Contents ?? []).SelectMany(content => content.FormFields).Select(field => field.Name));

    private IEnumerable<string> Of(string kind) => kind == DeclaredTypes ? Of(Types).Concat(unusedTypes) : apis.SelectMany(api => kind switch
    {
        Operations => api.Endpoints.SelectMany(endpoint => (string[])[endpoint.Id, $"{endpoint.Method} {endpoint.Path.Text}"])
            .Concat(api.Sockets.SelectMany(socket => (string[])[socket.Id, $"GET {socket.Path.Text}"])),
        Selectors => api.Endpoints.SelectMany(EndpointSelection.NamesOf).Concat(api.Sockets.SelectMany(EndpointSelection.NamesOf)),
        Parameters => api.Endpoints.SelectMany(endpoint => InputsOf(endpoint).Select(name => $"{endpoint.Id}.{name}"))
            .Concat(api.Sockets.SelectMany(socket => socket.Parameters.Select(parameter => $"{socket.Id}.{parameter.Name}"))),
        Groups => api.Groups.Select(group => group.Name).Concat(api.Endpoints.Select(endpoint => endpoint.Group).Concat(api.Sockets.Select(socket => socket.Group)).OfType<string>()),
        Types => api.Types.Select(type => type.Name),
        Members => api.Types.OfType<ObjectDefinition>().SelectMany(type => type.Members.Select(member => $"{type.Name}.{member.Name}")),
        MembersAndParameters => Of(Members).Concat(Of(Parameters)),
        _ => api.Types.OfType<EnumDefinition>().SelectMany(type => type.Values.Select(value => $"{type.Name}.{value.Value}")),
    });
}
