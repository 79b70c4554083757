using System.Net;

namespace Schematic.Runtime;

/// <summary>The answer of a fake to a call: a value of the response's type, or an error. Both convert to an answer.</summary>
/// <typeparam name="T">The type of the response.</typeparam>
public readonly record struct FakeAnswer<T>
{
    /// <summary>Creates an answer.</summary>
    /// <param name="value">The value of the response.</param>
    public FakeAnswer(T value) => Value = value;

    /// <summary>Gets the value of the response.</summary>
    public T? Value { get; private init; }

    internal FakeReply Reply { get; init; }

    /// <summary>Creates an answer with the status that the description defines for the value.</summary>
    /// <param name="value">The value of the response.</param>
    public static implicit operator FakeAnswer<T>(T value) => new(value);

    /// <summary>Creates an answer that is an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FakeAnswer<T>(FakeError error) => new() { Reply = new FakeReply(error, null, null) };

    /// <summary>Returns the answer with another status.</summary>
    /// <param name="statusCode">The status.</param>
    /// <returns>The changed answer.</returns>
    public FakeAnswer<T> WithStatus(HttpStatusCode statusCode) => this with { Reply = Reply with { StatusCode = statusCode } };

    /// <summary>Returns the answer with an additional header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed answer.</returns>
    public FakeAnswer<T> WithHeader(string name, string value) => this with { Reply = Reply.With(name, value) };
}
