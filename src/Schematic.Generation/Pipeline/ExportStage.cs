using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;
using Schematic.CSharp.Binding;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Export;

namespace Schematic.Generation.Pipeline;

/// <summary>An API to be written, and what came of it.</summary>
/// <param name="Api">The API.</param>
/// <param name="Path">The absolute path of the document.</param>
internal sealed record ExportJob(ApiDefinition Api, string Path)
{
    /// <summary>Whether the document was written: it said something else before, or nothing.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The API as stages report it.</summary>
    public Subject Subject => new(Api.Name, null, Api.Location.File);

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>API to OpenAPI document.</summary>
internal sealed class ExportStage(ExportSettings settings)
{
    /// <summary>The documents to write: one for each API, named like it.</summary>
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
