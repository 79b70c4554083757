namespace Schematic.Runtime;

/// <summary>A set of named values that later versions of an API may extend; unknown values are preserved.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="TValue">The type of the values on the wire: string, long or double.</typeparam>
public interface IOpenEnum<TSelf, TValue>
    where TSelf : struct, IOpenEnum<TSelf, TValue>
    where TValue : notnull
{
    /// <summary>Gets the values that the description defines.</summary>
    static abstract OpenEnumValues<TValue> Known { get; }

    /// <summary>Creates an instance from a value on the wire, known or not.</summary>
    static abstract TSelf Create(TValue value);

    /// <summary>Gets the value on the wire.</summary>
    TValue Value { get; }

    /// <summary>True if the description defines the value.</summary>
    bool IsKnown { get; }
}
