using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds pagination that refers to parameters or members that do not exist.</summary>
internal static class PageMembers
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var endpoint in api.Endpoints.Where(endpoint => endpoint.Pagination is not null))
            Check(endpoint, endpoint.Pagination!, types, diagnostics);
    }

    /// <summary>True if an operation has a parameter, a form field or a member of the body with a name.</summary>
    public static bool HasInput(Endpoint endpoint, string name, DeclaredTypes types) => Inputs(endpoint, types).Contains(name, StringComparer.Ordinal);

    /// <summary>True if a path leads to a value of the response of an operation.</summary>
    public static bool HasPath(Endpoint endpoint, string path, DeclaredTypes types) => ContentOf(endpoint) is { } content && Find(content, path, types) is not null;

    private static TypeReference? ContentOf(Endpoint endpoint) => endpoint.Responses.Where(response => response.IsSuccess)
        .SelectMany(response => response.Contents).Select(content => content.ValueType).OfType<TypeReference>().FirstOrDefault();

    private static void Check(Endpoint endpoint, Pagination pagination, DeclaredTypes types, DiagnosticBag diagnostics)
    {
        var known = Inputs(endpoint, types).ToList();
        foreach (var name in pagination.Parameters.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            var suggestion = Spelling.Suggest(name, known);
            diagnostics.Report(DiagnosticDescriptors.UnknownPageParameter, pagination.Location, name, suggestion);
        }

        if (ContentOf(endpoint) is not { } content)
        {
            diagnostics.Report(DiagnosticDescriptors.PagesWithoutContent, pagination.Location);
            return;
        }

        foreach (var path in pagination.Paths.Where(path => Find(content, path, types) is null))
            diagnostics.Report(DiagnosticDescriptors.UnknownPageMember, pagination.Location, path);
        if ((pagination.Items is null ? content : Find(content, pagination.Items, types)) is { } items && !IsList(types.Follow(items)))
            diagnostics.Report(DiagnosticDescriptors.PagesWithoutItems, pagination.Location, pagination.Items ?? "the response");
    }

    // The parameters, the fields of a form, and the members of a body.
    private static IEnumerable<string> Inputs(Endpoint endpoint, DeclaredTypes types)
    {
        foreach (var parameter in endpoint.Parameters) yield return parameter.Name;
        foreach (var content in endpoint.Body?.Contents ?? [])
        {
            foreach (var field in content.FormFields) yield return field.Name;
            if (content is JsonBody body && types.FindObject(types.Follow(body.Type)) is { } type)
                foreach (var member in type.Members) yield return member.Name;
        }
    }

    // Returns the type at the end of a path such as `meta.next` or `items[-1].id`; `any` if the path leads to an undescribed value.
    private static TypeReference? Find(TypeReference type, string path, DeclaredTypes types)
    {
        foreach (var step in StepsOf(path))
        {
            type = types.Follow(type);
            if (step[0] == '[')
            {
                if (type is not ArrayReference array) return null;
                type = array.Item;
                continue;
            }

            if (type is MapReference or PrimitiveReference { Kind: PrimitiveKind.Any }) return TypeReference.Any;
            if (types.FindObject(type) is not { } definition) return IsUnion(type, types) ? TypeReference.Any : null;
            if (definition.Members.FirstOrDefault(member => member.Name == step) is { } member) type = member.Type;
            else return definition.AdditionalMembers;
        }

        return type;
    }

    private static bool IsUnion(TypeReference type, DeclaredTypes types) =>
        type is NamedReference named && types.Find(named.Name) is UnionDefinition;

    private static bool IsList(TypeReference type) => type is ArrayReference or MapReference or PrimitiveReference { Kind: PrimitiveKind.Any };

    // Returns names unchanged, and indexes with their brackets.
    private static IEnumerable<string> StepsOf(string path)
    {
        var start = 0;
        for (var index = 0; index <= path.Length; index++)
        {
            if (index < path.Length && path[index] is not ('.' or '[' or ']')) continue;
            if (index > start) yield return start > 0 && path[start - 1] == '[' && index < path.Length && path[index] == ']' && IsIndex(path.AsSpan(start, index - start)) ? "[" : path[start..index];
            start = index + 1;
        }
    }

    private static bool IsIndex(ReadOnlySpan<char> text) => text.TrimStart('-').Length > 0 && !text.TrimStart('-').ContainsAnyExceptInRange('0', '9');
}
