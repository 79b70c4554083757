namespace Schematic.Generation.Modules;

/// <summary>How far a run goes.</summary>
public enum GenerationMode
{
    /// <summary>Everything.</summary>
    Generate,

    /// <summary>Everything but the writing: what would change is told.</summary>
    DryRun,

    /// <summary>Reading and checking.</summary>
    Validate,

    /// <summary>Recording the surfaces of the descriptions beside them.</summary>
    Accept,

    /// <summary>Writing the descriptions as OpenAPI documents.</summary>
    Export,
}
