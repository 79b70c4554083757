namespace Schematic.Generation.Modules;

/// <summary>What becomes of changes that break callers.</summary>
public enum CompatibilityMode
{
    /// <summary>Nothing is compared.</summary>
    Off,

    /// <summary>They are warnings.</summary>
    Warn,

    /// <summary>They are errors.</summary>
    Error,
}
