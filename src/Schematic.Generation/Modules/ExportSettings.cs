namespace Schematic.Generation.Modules;

/// <summary>The location and format of exported OpenAPI documents.</summary>
/// <param name="Directory">The absolute path of the folder.</param>
public sealed record ExportSettings(string Directory)
{
    /// <summary>True to write OpenAPI 3.0; false to write OpenAPI 3.1.</summary>
    public bool IsVersion30 { get; init; }

    /// <summary>True to write YAML; false to write JSON.</summary>
    public bool IsYaml { get; init; }
}
