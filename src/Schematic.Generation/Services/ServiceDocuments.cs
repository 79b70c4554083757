using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Generation.Output;

namespace Schematic.Generation.Services;

/// <summary>A project whose build creates the document of an API.</summary>
/// <param name="Project">The path of the project as written.</param>
/// <param name="Document">The name of the document; empty for the only one.</param>
/// <param name="Locate">Returns the location of the item in the calling project.</param>
public sealed record Service(string Project, string Document, Func<SourceLocation> Locate)
{
    /// <summary>True if the project exists.</summary>
    public bool Exists { get; init; } = true;
}

/// <summary>Selects among the documents that the build of a service created, and copies the selected one.</summary>
public static class ServiceDocuments
{
    /// <summary>The name of the document that ASP.NET Core registers by default. Its file is named after the project alone.</summary>
    private const string DefaultName = "v1";

    /// <summary>Copies the document of a service, unless the copy already has its content.</summary>
    /// <param name="service">The service.</param>
    /// <param name="documents">The absolute paths of its documents.</param>
    /// <param name="copy">The absolute path of the copy.</param>
    /// <param name="diagnostics">Receives the reason why there is no document.</param>
    public static void Take(Service service, IReadOnlyList<string> documents, string copy, DiagnosticBag diagnostics)
    {
        if (!service.Exists)
        {
            diagnostics.Report(DiagnosticDescriptors.FileNotFound, service.Locate(), service.Project);
            return;
        }

        if (Select(service, documents, diagnostics) is not { } document) return;
        if (RegularFile.IsIrregular(document))
        {
            diagnostics.Report(DiagnosticDescriptors.FileNotReadable, new SourceLocation(document, 0, 0), Path.GetFileName(document), RegularFile.Irregular);
            return;
        }

        try
        {
            SourceFile.Refuse(copy);
            var content = File.ReadAllBytes(document);
            if (!File.Exists(copy) || !content.AsSpan().SequenceEqual(File.ReadAllBytes(copy))) SourceFile.Replace(copy, content);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            diagnostics.Report(DiagnosticDescriptors.OutputNotWritten, new SourceLocation(copy, 0, 0), exception.Message);
        }
    }

    private static string? Select(Service service, IReadOnlyList<string> documents, DiagnosticBag diagnostics)
    {
        var named = Named(service, documents);
        if (named.Count == 0)
        {
            diagnostics.Report(DiagnosticDescriptors.ServiceWithoutDocument, service.Locate(), service.Project);
            return null;
        }

        if (service.Document.Length == 0 && named.Count == 1) return named.Values.First();
        if (named.TryGetValue(service.Document, out var document)) return document;
        var names = string.Join(", ", named.Keys.Select(name => $"'{name}'"));
        if (service.Document.Length == 0) diagnostics.Report(DiagnosticDescriptors.SeveralServiceDocuments, service.Locate(), service.Project, names);
        else diagnostics.Report(DiagnosticDescriptors.UnknownServiceDocument, service.Locate(), service.Project, service.Document, names);
        return null;
    }

    // The files of Catalog.csproj are Catalog.json for the document v1, and Catalog_v2.json for others; a service can state another name for its files.
    private static SortedDictionary<string, string> Named(Service service, IReadOnlyList<string> documents)
    {
        var named = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var project = Path.GetFileNameWithoutExtension(service.Project);
        foreach (var document in documents)
        {
            var name = Path.GetFileNameWithoutExtension(document);
            if (name == project) name = DefaultName;
            else if (name.StartsWith(project + "_", StringComparison.Ordinal)) name = name[(project.Length + 1)..];
            named.TryAdd(name, document);
        }

        return named;
    }
}
