namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>The projects that are built, and the one of them that the tests change.</summary>
public enum Shape
{
    /// <summary>One project for one framework.</summary>
    OneFramework,

    /// <summary>One project for three frameworks, which share the generated files.</summary>
    ThreeFrameworks,

    /// <summary>A consumer that references the consumer that changes.</summary>
    ReferringToAConsumer,
}
