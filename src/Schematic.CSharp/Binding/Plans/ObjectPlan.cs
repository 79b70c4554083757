using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A record for a JSON object.</summary>
internal sealed record ObjectPlan : DeclarationPlan
{
    private static readonly string[] Always = ["JsonModelConverter", "IJsonModel", "JsonMembers", "JsonReadContext", "JsonShape", "JsonModel"];

    public override string Template => "object.scriban";

    internal override IEnumerable<string> Runtime =>
    [
        .. Always,
        .. Members.Any(member => member.IsOmittedFromRequests) ? ["ReadOnlyMembers"] : Array.Empty<string>(),
        .. Rest is { AllowsOthers: true } ? ["OpenMembers"] : Array.Empty<string>(),
    ];

    /// <summary>The members in document order.</summary>
    public required IReadOnlyList<MemberPlan> Members { get; init; }

    /// <summary>The members that the description does not define; null if they are dropped.</summary>
    public RestPlan? Rest { get; init; }

    /// <summary>The name of the static field with the members' wire names.</summary>
    public required string MembersField { get; init; }

    /// <summary>The arguments of that field's constructor: wire names with their marks as literals, several on a line, separated by commas.</summary>
    public required IReadOnlyList<string> WireNames { get; init; }

    /// <summary>The members that always have the same value.</summary>
    public required IReadOnlyList<ConstantPlan> Constants { get; init; }

    /// <summary>The format in which debuggers show the object, as a literal; null if no member identifies it.</summary>
    public Expression? DebuggerDisplay { get; init; }

    /// <summary>True if reading and writing use an obsolete member.</summary>
    public bool UsesObsolete { get; init; }
}

/// <summary>A member of an object.</summary>
internal sealed record MemberPlan
{
    /// <summary>The name of the property.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The type of the property.</summary>
    public required CSharpType Type { get; init; }

    /// <summary>The index among the wire names.</summary>
    public required int Index { get; init; }

    /// <summary>True if an object initializer must set the property.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>True if string representations do not contain it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The initial value of the property; null for the type's default.</summary>
    public Expression? Initializer { get; init; }

    /// <summary>True if requests omit the member although other JSON of the object contains it.</summary>
    public bool IsOmittedFromRequests { get; init; }

    /// <summary>True if reading continues without the member if its value does not have its format.</summary>
    public bool HasFormat { get; init; }

    /// <summary>The expression for the codec that reads and writes the value.</summary>
    public required Expression Codec { get; init; }

    /// <summary>The method of the codec that writes the member: <c>Write</c>, <c>WriteOptional</c> or <c>WriteNullable</c>.</summary>
    public required string WriteMethod { get; init; }
}

/// <summary>The members that a description does not define.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">The type of a value.</param>
/// <param name="Codec">The expression for the codec that reads and writes a value.</param>
internal sealed record RestPlan(string Name, CSharpType Type, Expression Codec)
{
    /// <summary>True if members with values of another type are kept as well.</summary>
    public bool AllowsOthers { get; init; }

    /// <summary>True if string representations do not contain them.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A member that always has the same value.</summary>
/// <param name="Name">The wire name, as a literal.</param>
/// <param name="Value">The value as a literal: the content of a string, the JSON of other values.</param>
internal sealed record ConstantPlan(Expression Name, Expression Value);
