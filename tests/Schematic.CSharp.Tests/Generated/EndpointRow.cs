using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>An endpoint of one of the six APIs according to its documentation: a line of <c>testassets/apis/endpoints.csv</c>.</summary>
public sealed record EndpointRow(string Api, string Id, string Method, string Path, string Request, string Response)
{
    private static readonly string Folder = Repository.PathOf("testassets", "apis");

    public static IEnumerable<EndpointRow> All => File.ReadLines(System.IO.Path.Combine(Folder, "endpoints.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .Select(cells => new EndpointRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));

    /// <summary>The native descriptions, each with the APIs that share its module.</summary>
    public static IEnumerable<IReadOnlyList<ApiDefinition>> Descriptions =>
        Directory.EnumerateFiles(Folder, "*.schematic.yaml").Order(StringComparer.Ordinal).Select(Read);

    public override string ToString() => $"{Api}.{Id}";

    private static IReadOnlyList<ApiDefinition> Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Folder }, diagnostics);
        return ApiReader.Read(loader.Load(path, default)!, new ApiReaderOptions(), loader, diagnostics);
    }
}
