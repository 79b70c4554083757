using System;

namespace Schematic.Runtime;

/// <summary>A success status of an operation, and the values that it is for.</summary>
public abstract partial class FakeStatus
{
    private protected FakeStatus(int code, string? mediaType) => (Code, MediaType) = (code, mediaType);

    internal int Code { get; }

    /// <summary>Gets the media type of the content; null if there is no content.</summary>
    internal string? MediaType { get; }

    /// <summary>Creates a status without content, which is that of null.</summary>
    /// <param name="code">The status.</param>
    /// <returns>The status.</returns>
    public static FakeStatus Empty(int code) => new EmptyStatus(code);

    /// <summary>Creates a status for the values of a type, also as the value of a union.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type of the content.</param>
    /// <param name="mayBeNull">True if the content may be null.</param>
    /// <returns>The status.</returns>
    public static FakeStatus Of<T>(int code, string mediaType, bool mayBeNull = false) => new ContentStatus<T>(code, mediaType, mayBeNull);

    internal abstract bool IsOf(object? value);

    /// <summary>Returns the status of a value: that of another type if the value is none of the described ones.</summary>
    internal static FakeStatus Find(FakeStatus[] statuses, object? value, FakeCall call) =>
        Array.Find(statuses, status => status.IsOf(value))
        ?? (value is null ? null : Array.Find(statuses, status => status.MediaType is not null))
        ?? throw new InvalidOperationException($"The answer to '{call.Operation.Id}' is null, which the description does not allow.");

    private sealed class EmptyStatus(int code) : FakeStatus(code, null)
    {
        internal override bool IsOf(object? value) => value is null or NoContent;
    }

    private sealed class ContentStatus<T>(int code, string mediaType, bool mayBeNull) : FakeStatus(code, mediaType)
    {
        internal override bool IsOf(object? value) => value is null ? mayBeNull : value is T or IUnion { Value: T };
    }
}
