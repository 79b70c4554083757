namespace Schematic.Definitions.OpenApi.Export;

/// <summary>How an API is written as OpenAPI.</summary>
public sealed record OpenApiExportOptions
{
    /// <summary>Whether to write OpenAPI 3.0 instead of 3.1.</summary>
    public bool IsVersion30 { get; init; }
}
