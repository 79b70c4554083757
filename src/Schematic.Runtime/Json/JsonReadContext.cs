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

    private const int MaxUnionLevel = 4;

    private readonly int _unionLevel;

    private JsonReadContext(MissingMembers missingMembers, int unionLevel = 0)
    {
        MissingMembers = missingMembers;
        _unionLevel = unionLevel;
        Nested = unionLevel == MaxUnionLevel ? this : new JsonReadContext(missingMembers, unionLevel + 1);
    }

    /// <summary>What to do where a required member is missing.</summary>
    public MissingMembers MissingMembers { get; }

    // For what a union does more than once with a value: the unions inside then make one attempt each, and look only a
    // few levels deep for the best branch. Otherwise hostile input nested n deep would be read 2^n times.
    internal JsonReadContext Nested { get; }

    internal bool IsNested => _unionLevel > 0;

    internal bool IsDeepest => _unionLevel == MaxUnionLevel;

    internal bool ToleratesMissing => MissingMembers == MissingMembers.Tolerate;

    /// <summary>The context for a choice about missing members.</summary>
    public static JsonReadContext For(MissingMembers missingMembers) =>
        missingMembers == MissingMembers.Tolerate ? Tolerant : Strict;

    internal static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };
}
