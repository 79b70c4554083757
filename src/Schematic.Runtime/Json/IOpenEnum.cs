namespace Schematic.Runtime;

/// <summary>A set of named values that later versions of an API may add to: unknown values are kept.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TValue">The type of the values on the wire: string, long or double.</typeparam>
public interface IOpenEnum<TSelf, TValue>
    where TSelf : struct, IOpenEnum<TSelf, TValue>
    where TValue : notnull
{
    /// <summary>The values that the description knows.</summary>
    static abstract OpenEnumValues<TValue> Known { get; }

    /// <summary>Makes the enum of a value on the wire, known or not.</summary>
    static abstract TSelf Create(TValue value);

    /// <summary>The value on the wire.</summary>
    TValue Value { get; }

    /// <summary>Whether the description knows the value.</summary>
    bool IsKnown { get; }
}
