using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Native;

/// <summary>The vocabulary of the tests about native descriptions: a text in, definitions and diagnostics out.</summary>
internal static class NativeText
{
    /// <summary>Reads a description and checks it.</summary>
    public static (IReadOnlyList<ApiDefinition> Apis, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, string path = "a.yaml", ApiReaderOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var root = DocumentReader.Read(path, Encoding.UTF8.GetBytes(text), diagnostics);
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = AppContext.BaseDirectory }, diagnostics);
        return (root is null ? [] : ApiReader.Read(root, options ?? new ApiReaderOptions(), loader, diagnostics), diagnostics.Diagnostics);
    }

    /// <summary>Reads a description of one API that has no error.</summary>
    public static ApiDefinition ReadApi(string text)
    {
        var (apis, diagnostics) = Read(text);
        Assert.That(diagnostics, Is.Empty);
        return apis.Single();
    }

    /// <summary>Reads a description with one endpoint under <c>Do</c>, whose further lines are given.</summary>
    public static Endpoint ReadEndpoint(params string[] lines) => ReadApi($"""
        api: Sample
        endpoints:
          Do:
            {string.Join("\n    ", lines)}
        types:
          Item: [a, b]
          Problem:
            code: int
        """).Endpoints.Single();

    /// <summary>The errors of a description as place and code.</summary>
    public static string[] Errors(string text, string path = "a.yaml") => Read(text, path).Diagnostics.Codes();

    /// <summary>A type in the notation of the native format.</summary>
    public static string Describe(TypeReference type)
    {
        var text = type switch
        {
            PrimitiveReference { IsQuoted: true } primitive => $"quoted {primitive.Kind}",
            PrimitiveReference primitive => primitive.Kind.ToString(),
            ArrayReference array => $"[{Describe(array.Item)}]",
            MapReference map => $"{{{Describe(map.Value)}}}",
            NamedReference named => named.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        return type.IsNullable ? text + "|null" : text;
    }
}
