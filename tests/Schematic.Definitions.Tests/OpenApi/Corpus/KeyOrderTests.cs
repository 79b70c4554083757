using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

internal sealed class KeyOrderTests
{
    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void The_order_of_keys_carries_no_meaning_but_the_order_of_members(string path)
    {
        var document = Importing.File(path);
        var folder = Directory.CreateTempSubdirectory("schematic-order-").FullName;

        var straight = Importing.File(KeyOrder.Write(document, Path.Combine(folder, "straight"), text => text)).Api!;
        var reversed = Importing.File(KeyOrder.Write(document, Path.Combine(folder, "reversed"), KeyOrder.Reverse)).Api!;
        Directory.Delete(folder, recursive: true);

        Assert.That(Lines(reversed).Except(Lines(straight)), Is.Empty);
        Assert.That(Lines(straight).Except(Lines(reversed)), Is.Empty);
    }

    private static IReadOnlyList<string> Lines(ApiDefinition api) =>
    [
        .. api.Types.Select(type => $"{type.Name}: {Shown.Type(InOrder(type))}").Order(StringComparer.Ordinal),
        .. api.Endpoints.Select(Line).Order(StringComparer.Ordinal),
    ];

    private static TypeDefinition InOrder(TypeDefinition type) => type switch
    {
        ObjectDefinition definition => definition with { Members = [.. definition.Members.OrderBy(member => member.Name, StringComparer.Ordinal)] },
        // The children of a base are known by the order of the components.
        UnionDefinition union => union with { Branches = [.. union.Branches.OrderBy(branch => Shown.Reference(branch.Type), StringComparer.Ordinal)] },
        _ => type,
    };

    private static string Line(Endpoint endpoint)
    {
        var parameters = endpoint.Parameters.Select(parameter => $"{parameter.In} {parameter.Name} {Shown.Reference(parameter.Type)}");
        var bodies = (endpoint.Body?.Contents ?? []).Select(InOrder).Select(Shown.Body);
        var responses = endpoint.Responses.OrderBy(response => response.Status, StringComparer.Ordinal).Select(response => $"{response.Status} {string.Join(" or ", response.Contents.Select(Shown.Content))}");
        return $"{endpoint.Id} {endpoint.Method} {endpoint.Path}({string.Join(", ", parameters)}) {string.Join(" or ", bodies)} => {string.Join("; ", responses)}";
    }

    private static BodyContent InOrder(BodyContent content) =>
        content is FormBody form ? form with { Fields = [.. form.Fields.OrderBy(field => field.Name, StringComparer.Ordinal)] } : content;
}
