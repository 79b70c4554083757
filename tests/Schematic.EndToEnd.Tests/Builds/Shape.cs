namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>What is built, and which project of it the tests change.</summary>
public enum Shape
{
    /// <summary>One project for one framework.</summary>
    OneFramework,

    /// <summary>One project for three frameworks, which share what is generated.</summary>
    ThreeFrameworks,

    /// <summary>A consumer that refers to the consumer that changes.</summary>
    ReferringToAConsumer,
}
