namespace Schematic.Generation.Modules;

/// <summary>The scope of a run.</summary>
public enum GenerationMode
{
    /// <summary>Generates all files.</summary>
    Generate,

    /// <summary>Reports the changes without writing files.</summary>
    DryRun,

    /// <summary>Reads and checks descriptions.</summary>
    Validate,

    /// <summary>Records the surfaces of the descriptions next to them.</summary>
    Accept,

    /// <summary>Writes suggestions for overrides next to the descriptions.</summary>
    Suggest,

    /// <summary>Writes the descriptions as OpenAPI documents.</summary>
    Export,
}
