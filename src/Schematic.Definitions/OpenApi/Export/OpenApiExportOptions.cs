namespace Schematic.Definitions.OpenApi.Export;

/// <summary>The options for exporting an API as OpenAPI.</summary>
public sealed record OpenApiExportOptions
{
    /// <summary>True to write OpenAPI 3.0 instead of 3.1.</summary>
    public bool IsVersion30 { get; init; }
}
