namespace Schematic.Generation.Modules;

/// <summary>Where and how OpenAPI documents are written.</summary>
/// <param name="Directory">The absolute path of the folder.</param>
public sealed record ExportSettings(string Directory)
{
    /// <summary>Whether to write OpenAPI 3.0 instead of 3.1.</summary>
    public bool IsVersion30 { get; init; }

    /// <summary>Whether to write YAML instead of JSON.</summary>
    public bool IsYaml { get; init; }
}
