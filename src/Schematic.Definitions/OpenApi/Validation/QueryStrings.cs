using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>
/// Checks that an operation has at most one parameter for its whole query string, and in that case no other query parameters:
/// OpenAPI 3.2, section 4.12.1.
/// </summary>
internal sealed class QueryStrings(DocumentNode root, ValidationReport report)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Checks all operations.</summary>
    public void Check()
    {
        var components = root.Get("components");
        foreach (var items in new[] { root.Get("paths"), root.Get("webhooks"), components.Get("pathItems") }) CheckAll(items);
        foreach (var callback in components.Get("callbacks").Members()) CheckAll(callback);
    }

    private void CheckAll(DocumentNode? pathItems)
    {
        foreach (var (_, _, item) in pathItems.Members())
        {
            var shared = item.GetSequence("parameters").Elements();
            CheckParameters(shared);
            foreach (var operation in Methods.Select(item.Get).Concat(item.Get("additionalOperations").Members()))
            {
                if (operation.GetSequence("parameters").Elements() is { Count: > 0 } own) CheckParameters([.. shared, .. own]);
                foreach (var callback in operation.Get("callbacks").Members()) CheckAll(callback);
            }
        }
    }

    private void CheckParameters(IReadOnlyList<DocumentNode> parameters)
    {
        DocumentNode? whole = null, part = null;
        foreach (var node in parameters)
        {
            switch (Resolve(node).GetText("in"))
            {
                case "querystring" when whole is not null:
                    if (Resolve(whole).GetText("name") != Resolve(node).GetText("name")) report.Add(DiagnosticDescriptors.ConflictingQueryString, node.Location, "an operation has at most one of them");
                    break;
                case "querystring":
                    whole = node;
                    break;
                case "query":
                    part ??= node;
                    break;
            }
        }

        if (whole is not null && part is not null) report.Add(DiagnosticDescriptors.ConflictingQueryString, whole.Location, "the operation has parameters with 'in: query'");
    }

    private DocumentNode Resolve(DocumentNode parameter) =>
        parameter.GetString("$ref") is ['#', '/', .. var pointer]
            ? pointer.Split('/').Aggregate((DocumentNode?)root, (node, token) => node is null ? null : JsonPointer.Step(node, token)) ?? parameter
            : parameter;
}
