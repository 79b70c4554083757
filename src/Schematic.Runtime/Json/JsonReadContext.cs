using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>The settings and state for reading JSON.</summary>
public sealed class JsonReadContext
{
    /// <summary>The maximum nesting depth. Reading deeper JSON fails instead of exhausting the stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>Required members must be present, and values must have their formats.</summary>
    public static readonly JsonReadContext Strict = new(MissingMembers.Fail, MalformedValues.Fail);

    /// <summary>Required members may be missing, and values may be malformed.</summary>
    public static readonly JsonReadContext Tolerant = new(MissingMembers.Tolerate, MalformedValues.Tolerate);

    private static readonly JsonReadContext Complete = new(MissingMembers.Fail, MalformedValues.Tolerate);

    private static readonly JsonReadContext Formatted = new(MissingMembers.Tolerate, MalformedValues.Fail);

    // Shorter JSON is read before it could be canceled.
    private const int CancellableBytes = 1 << 16;

    private const int StepsBetweenChecks = 256;

    // One per thread: a union needs it only while it is read.
    [ThreadStatic]
    private static JsonReadContext? _spare;

    private readonly CancellationToken _cancellationToken;
    private int _steps;
    private JsonCodec? _expected;

    private JsonReadContext(MissingMembers missingMembers, MalformedValues malformedValues, JsonChoices? choices = null, CancellationToken cancellationToken = default)
    {
        MissingMembers = missingMembers;
        MalformedValues = malformedValues;
        Choices = choices;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the handling of missing required members.</summary>
    public MissingMembers MissingMembers { get; }

    /// <summary>Gets the handling of values that do not have their formats.</summary>
    public MalformedValues MalformedValues { get; }

    /// <summary>Gets the results of the unions in the value that is being read; null for the shared contexts.</summary>
    internal JsonChoices? Choices { get; }

    internal bool ToleratesMissing => MissingMembers == MissingMembers.Tolerate;

    internal bool ToleratesMalformed => MalformedValues == MalformedValues.Tolerate;

    /// <summary>Returns the context for a handling of missing members and malformed values.</summary>
    public static JsonReadContext For(MissingMembers missingMembers, MalformedValues malformedValues = MalformedValues.Tolerate) =>
        (missingMembers, malformedValues) switch
        {
            (MissingMembers.Tolerate, MalformedValues.Tolerate) => Tolerant,
            (MissingMembers.Tolerate, _) => Formatted,
            (_, MalformedValues.Tolerate) => Complete,
            _ => Strict,
        };

    internal static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };

    /// <summary>Returns the context for JSON of the specified length; reading long JSON can be canceled.</summary>
    internal static JsonReadContext For(
        MissingMembers missingMembers, int bytes, CancellationToken cancellationToken, MalformedValues malformedValues = MalformedValues.Tolerate) =>
        bytes < CancellableBytes || !cancellationToken.CanBeCanceled
            ? For(missingMembers, malformedValues)
            : new JsonReadContext(missingMembers, malformedValues, new JsonChoices(), cancellationToken);

    /// <summary>Returns a context that remembers the results of unions: this one, or a spare one of the current thread.</summary>
    internal JsonReadContext Remembering()
    {
        if (Choices is not null) return this;
        var spare = _spare;
        _spare = null;
        return spare?.MissingMembers == MissingMembers && spare.MalformedValues == MalformedValues
            ? spare
            : new JsonReadContext(MissingMembers, MalformedValues, new JsonChoices());
    }

    /// <summary>Returns a context for one value: the outermost union reads the branch with a codec, whatever other branches match.</summary>
    /// <param name="branch">The codec of the branch; null for the branch that matches best.</param>
    internal JsonReadContext Expecting(JsonCodec? branch) =>
        branch is null ? this : new JsonReadContext(MissingMembers, MalformedValues, Choices, _cancellationToken) { _expected = branch };

    /// <summary>Returns the expected codec and forgets it; null if none is expected.</summary>
    internal JsonCodec? TakeExpected()
    {
        var expected = _expected;
        if (expected is not null) _expected = null;
        return expected;
    }

    /// <summary>Releases a context that <see cref="Remembering"/> returned.</summary>
    internal void Release(JsonReadContext remembering)
    {
        if (!ReferenceEquals(this, remembering)) _spare = remembering;
    }

    /// <summary>Moves the reader to the last token of a value, or of the value of a member.</summary>
    internal void Skip(ref Utf8JsonReader reader)
    {
        // Not Skip of the reader: the serializer passes readers that are not final but contain the whole value.
        if (Choices?.Excerpt is { } excerpt) excerpt.Skip(ref reader);
        else reader.TrySkip();
    }

    /// <summary>Reads a value of any type.</summary>
    internal JsonElement ReadElement(ref Utf8JsonReader reader) =>
        Choices?.Excerpt is { } excerpt ? excerpt.ReadElement(ref reader) : JsonElement.ParseValue(ref reader);

    /// <summary>Called for each value; stops reading if it was canceled.</summary>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step()
    {
        if (Choices is not null) Count();
    }

    private void Count()
    {
        if (++_steps % StepsBetweenChecks == 0) _cancellationToken.ThrowIfCancellationRequested();
    }
}
