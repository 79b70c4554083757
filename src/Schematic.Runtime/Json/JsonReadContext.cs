using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>How JSON is read. Immutable and shared.</summary>
public sealed class JsonReadContext
{
    /// <summary>The nesting at which reading fails rather than exhaust the stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>Members that the description requires must be there.</summary>
    public static readonly JsonReadContext Strict = new(MissingMembers.Fail);

    /// <summary>Members that the description requires may be missing.</summary>
    public static readonly JsonReadContext Tolerant = new(MissingMembers.Tolerate);

    private JsonReadContext(MissingMembers missingMembers)
    {
        MissingMembers = missingMembers;
        Retrying = new JsonReadContext(this);
    }

    private JsonReadContext(JsonReadContext origin)
    {
        MissingMembers = origin.MissingMembers;
        Retrying = this;
    }

    /// <summary>What to do where a required member is missing.</summary>
    public MissingMembers MissingMembers { get; }

    // For a union's second attempt at a value: the unions inside make only one attempt each. Otherwise hostile input
    // nested n deep would be read 2^n times.
    internal JsonReadContext Retrying { get; }

    internal bool IsRetrying => ReferenceEquals(Retrying, this);

    /// <summary>The context for a choice about missing members.</summary>
    public static JsonReadContext For(MissingMembers missingMembers) =>
        missingMembers == MissingMembers.Tolerate ? Tolerant : Strict;

    internal static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };
}
