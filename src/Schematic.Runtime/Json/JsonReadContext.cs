using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>How JSON is read.</summary>
public sealed class JsonReadContext
{
    /// <summary>The nesting at which reading fails rather than exhaust the stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>Members that the description requires must be there.</summary>
    public static readonly JsonReadContext Strict = new(MissingMembers.Fail);

    /// <summary>Members that the description requires may be missing.</summary>
    public static readonly JsonReadContext Tolerant = new(MissingMembers.Tolerate);

    // What is shorter is read before anyone could cancel it.
    private const int CancellableBytes = 1 << 16;

    private const int StepsBetweenChecks = 256;

    // One for each thread: a union needs it only while it is read.
    [ThreadStatic]
    private static JsonReadContext? _spare;

    private readonly CancellationToken _cancellationToken;
    private int _steps;

    private JsonReadContext(MissingMembers missingMembers, JsonChoices? choices = null, CancellationToken cancellationToken = default)
    {
        MissingMembers = missingMembers;
        Choices = choices;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What to do where a required member is missing.</summary>
    public MissingMembers MissingMembers { get; }

    /// <summary>What the unions of the value that is being read have found out; null for the shared contexts.</summary>
    internal JsonChoices? Choices { get; }

    internal bool ToleratesMissing => MissingMembers == MissingMembers.Tolerate;

    /// <summary>The context for a choice about missing members.</summary>
    public static JsonReadContext For(MissingMembers missingMembers) =>
        missingMembers == MissingMembers.Tolerate ? Tolerant : Strict;

    internal static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };

    /// <summary>The context to read JSON of some length; of long JSON, reading ends when it is cancelled.</summary>
    internal static JsonReadContext For(MissingMembers missingMembers, int bytes, CancellationToken cancellationToken) =>
        bytes < CancellableBytes || !cancellationToken.CanBeCanceled ? For(missingMembers) : new JsonReadContext(missingMembers, new JsonChoices(), cancellationToken);

    /// <summary>Returns a context that remembers what unions find out: itself, or one of this thread's own.</summary>
    internal JsonReadContext Remembering()
    {
        if (Choices is not null) return this;
        var spare = _spare;
        _spare = null;
        return spare?.MissingMembers == MissingMembers ? spare : new JsonReadContext(MissingMembers, new JsonChoices());
    }

    /// <summary>Takes back what <see cref="Remembering"/> gave.</summary>
    internal void Release(JsonReadContext remembering)
    {
        if (!ReferenceEquals(this, remembering)) _spare = remembering;
    }

    /// <summary>Called for each value: ends the reading when it was cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
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
