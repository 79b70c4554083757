namespace Schematic.Generation.Modules;

/// <summary>The severity of changes that break callers.</summary>
public enum CompatibilityMode
{
    /// <summary>Surfaces are not compared.</summary>
    Off,

    /// <summary>Breaking changes are warnings.</summary>
    Warn,

    /// <summary>Breaking changes are errors.</summary>
    Error,
}
