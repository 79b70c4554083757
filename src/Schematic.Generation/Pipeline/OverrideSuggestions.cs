using System.Globalization;
using System.Text;
using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Pipeline;

/// <summary>Finds what is awkward in the code of an API, and proposes overrides for it, each as a comment with its reason.</summary>
/// <param name="api">The API.</param>
/// <param name="plan">The names of its code.</param>
internal sealed class OverrideSuggestions(ApiDefinition api, ApiPlan plan)
{
    private const int LongMethod = 36;
    private const int LongType = 40;
    private const int ManyParameters = 8;
    private const int ManyOperations = 20;

    private static readonly string[] PageParameters = ["after", "cursor", "next", "page", "pagetoken", "offset", "skip", "startingafter", "continuationtoken", "marker", "starttoken", "nexttoken"];

    // Words that are not strings in YAML.
    private static readonly HashSet<string> Literals = new(["null", "true", "false"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the sections with at least one suggestion; empty if there is none.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Section("operations", Operations());
        Section("groups", Groups());
        Section("types", Types());
        Section("drop", Parameters());
        Section("pages", Pages());
        return text.ToString();

        void Section(string name, IEnumerable<string> lines)
        {
            var found = lines.ToList();
            if (found.Count == 0) return;
            // A section of remarks only has no entries.
            text.Append(CultureInfo.InvariantCulture, $"# {(found.TrueForAll(IsRemark) ? "# " : "")}{name}:\n");
            foreach (var line in found) text.Append(CultureInfo.InvariantCulture, $"#   {line}\n");
        }
    }

    private static bool IsRemark(string line) => line.TrimStart().StartsWith('#');

    private IEnumerable<string> Operations()
    {
        var taken = plan.Endpoints.Select(endpoint => endpoint.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in plan.Endpoints.Where(endpoint => endpoint.Calls.Count > 0))
        {
            var method = Last(endpoint.Calls[0]);
            var name = method.EndsWith("Async", StringComparison.Ordinal) ? method[..^5] : method;
            if (Reason(name, endpoint.Id, LongMethod) is not { } reason || Proposal(endpoint) is not { } proposal || !taken.Add(proposal)) continue;
            yield return $"{Quoted(endpoint.Id)}: {proposal}  # {method}: {reason}";
        }
    }

    private IEnumerable<string> Groups()
    {
        foreach (var group in api.Endpoints.Select(endpoint => endpoint.Group).OfType<string>().Distinct(StringComparer.Ordinal).Where(group => group.Equals("default", StringComparison.OrdinalIgnoreCase)))
            yield return $"{Quoted(group)}: ''  # moves its operations to the client itself";
        if (api.Endpoints.Count < ManyOperations || api.Endpoints.Any(endpoint => endpoint.Group is not null)) yield break;
        foreach (var segment in api.Endpoints.Select(endpoint => Segments(endpoint.Path.Text).FirstOrDefault()).OfType<string>().GroupBy(segment => segment, StringComparer.Ordinal).Where(segment => segment.Count() > 2))
            yield return $"{Quoted(Capitalized(Words(segment.Key)))}: [{Quoted($"*/{segment.Key}*")}]  # {segment.Count()} operations of a client without groups";
    }

    private IEnumerable<string> Types() =>
        from type in plan.Types
        let name = Last(type.Type)
        let reason = Reason(name, type.Name, LongType)
        where reason is not null
        select $"{Quoted(type.Name)}: {name}  # {reason}";

    private IEnumerable<string> Parameters()
    {
        var many = api.Endpoints.Where(endpoint => endpoint.Parameters.Count > ManyParameters)
            .Select(endpoint => (Endpoint: endpoint, Optional: endpoint.Parameters.Where(parameter => !parameter.IsRequired && !IsForPages(endpoint, parameter)).ToList()))
            .Where(found => found.Optional.Count > 0).ToList();
        if (many.Count == 0) yield break;
        yield return "parameters:";
        foreach (var (endpoint, optional) in many)
        {
            yield return $"  # {PlainText(endpoint.Id)} has {endpoint.Parameters.Count} parameters; these are optional:";
            foreach (var parameter in optional) yield return $"  - {Quoted($"{endpoint.Id}.{parameter.Name}")}";
        }
    }

    private static bool IsForPages(Endpoint endpoint, Parameter parameter) =>
        endpoint.Pagination?.Parameters.Contains(parameter.Name, StringComparer.Ordinal) == true || PageParameters.Contains(Words(parameter.Name));

    private IEnumerable<string> Pages()
    {
        var types = new PageTypes(api);
        foreach (var endpoint in api.Endpoints.Where(endpoint => endpoint is { Pagination: null, Method: "GET" }))
        {
            if (endpoint.Parameters.FirstOrDefault(parameter => parameter.In == ParameterLocation.Query && PageParameters.Contains(Words(parameter.Name))) is not { } parameter) continue;
            if (types.PageOf(endpoint) is not { } page || page.Members.FirstOrDefault(types.IsList) is not { } items) continue;
            var id = Quoted(endpoint.Id);
            var end = $"items: {Quoted(items.Name)} }}  # not detected as pages";
            yield return Words(parameter.Name) switch
            {
                "page" or "offset" or "skip" when !types.IsInteger(parameter.Type) => $"# {id}: {{ {Key(parameter)}: {Quoted(parameter.Name)}, {end}; the parameter is not a number",
                "page" or "offset" or "skip" => $"{id}: {{ {Key(parameter)}: {Quoted(parameter.Name)}, {end}",
                _ when types.NextOf(page) is { } next => $"{id}: {{ cursor: {Quoted(parameter.Name)}, next: {Quoted(next)}, {end}",
                _ => $"# {id}: {{ cursor: {Quoted(parameter.Name)}, next: ?, {end}; the response does not describe the next cursor",
            };
        }

        static string Key(Parameter parameter) => Words(parameter.Name) == "page" ? "page" : "offset";
    }

    private static string? Reason(string name, string stated, int limit)
    {
        if (name.Length > limit) return $"{name.Length} characters";
        return char.IsAsciiDigit(name[^1]) && !char.IsAsciiDigit(stated[^1]) ? "a number makes the name unique" : null;
    }

    // The verb of the method and the last word of the path: GET /v1/accounts/{id}/persons lists persons.
    private static string? Proposal(EndpointPlan endpoint)
    {
        if (Segments(endpoint.Path).LastOrDefault() is not { } noun) return null;
        var verb = endpoint.Method switch
        {
            "GET" => endpoint.Path.EndsWith('}') ? "get" : "list",
            "POST" => "create",
            "PUT" => "replace",
            "PATCH" => "update",
            "DELETE" => "delete",
            var other => other.ToLowerInvariant(),
        };
        return verb + string.Concat(noun.Split(['-', '_', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => Capitalized(new string([.. word.Where(char.IsAsciiLetterOrDigit)]))));
    }

    private static IEnumerable<string> Segments(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => !segment.Contains('{', StringComparison.Ordinal) && segment.Any(char.IsAsciiLetter) && !(segment[0] == 'v' && segment[1..].All(char.IsAsciiDigit)));

    /// <summary>Returns the letters and digits of a name in lower case.</summary>
    internal static string Words(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Capitalized(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Quoted(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && char.IsAsciiLetter(text[0]) && !Literals.Contains(text)
        ? text
        : $"\"{string.Concat(text.Select(character => character is '"' or '\\' ? $"\\{character}" : char.IsControl(character) || character is '\u2028' or '\u2029' ? $"\\u{(int)character:x4}" : character.ToString()))}\"";

    private static string PlainText(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
}
