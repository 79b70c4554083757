using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;
using Schematic.CSharp.Binding;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Export;

namespace Schematic.Generation.Pipeline;

/// <summary>An API to export, with the result.</summary>
/// <param name="Api">The API.</param>
/// <param name="Path">The absolute path of the document.</param>
internal sealed record ExportJob(ApiDefinition Api, string Path)
{
    /// <summary>True if the document was written, because it is new or its content has changed.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The API as stages report it.</summary>
    public Subject Subject => new(Api.Name, null, Api.Location.File);

    /// <summary>The problems found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Writes APIs as OpenAPI documents.</summary>
internal sealed class ExportStage(ExportSettings settings)
{
    /// <summary>Returns the documents to write: one for each API, with its name.</summary>
    public IReadOnlyList<ExportJob> Jobs(IEnumerable<ApiDefinition> apis)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. apis.Select(api => new ExportJob(api, Path.Combine(settings.Directory, Free(ModuleName.Of(null, api.Name)) + (settings.IsYaml ? ".yaml" : ".json"))))];

        string Free(string proposal)
        {
            var name = proposal;
            for (var number = 2; !taken.Add(name); number++) name = $"{proposal}_{number}";
            return name;
        }
    }

    public ExportJob Run(ExportJob job)
    {
        var document = OpenApiExporter.Export(job.Api, new OpenApiExportOptions { IsVersion30 = settings.IsVersion30 });
        var text = settings.IsYaml ? OpenApiDocumentText.ToYaml(document) : OpenApiDocumentText.ToJson(document);
        var diagnostics = new DiagnosticBag();
        var isWritten = SourceFile.Write(job.Path, text, DiagnosticDescriptors.OutputNotWritten, diagnostics);
        return job with { IsWritten = isWritten, Diagnostics = diagnostics.Diagnostics };
    }
}
