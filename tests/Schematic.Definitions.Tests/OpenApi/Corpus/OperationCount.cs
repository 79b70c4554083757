using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>An operation as the document has it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The key of its path, without a fragment, which is no part of requests.</param>
/// <param name="Node">The operation.</param>
internal sealed record DescribedOperation(string Method, string Path, DocumentNode Node);

/// <summary>Counts the operations of a document straight from its nodes, knowing as little of OpenAPI as possible.</summary>
internal static class OperationCount
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static IReadOnlyList<DescribedOperation> Of(DocumentNode root, DocumentLoader loader) =>
    [
        .. from path in root.Get("paths").Members().Concat(root.Get("x-ms-paths").Members())
           where path.Key.StartsWith('/')
           let item = path.GetString("$ref") is { } reference ? loader.Resolve(path, reference, path.Location) : path
           from operation in Operations(item)
           select operation with { Path = path.Key.Split('#')[0] },
    ];

    private static IEnumerable<DescribedOperation> Operations(DocumentNode? item) =>
    [
        .. item.Members().Where(member => Methods.Contains(member.Key)).Select(member => new DescribedOperation(member.Key.ToUpperInvariant(), "", member)),
        // OpenAPI 3.2, section 4.9: these keys are sent as they are written.
        .. item.Get("additionalOperations").Members().Select(member => new DescribedOperation(member.Key, "", member)),
    ];
}
