using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A struct for an open enum.</summary>
internal sealed record EnumPlan : DeclarationPlan
{
    public override string Template => "enum.scriban";

    internal override IEnumerable<string> Runtime => [Converter, "IOpenEnum", "OpenEnumValues"];

    /// <summary>The type of the values on the wire: <c>string</c>, <c>long</c> or <c>double</c>.</summary>
    public required CSharpType ValueType { get; init; }

    /// <summary>The converter for <c>JsonSerializer</c>.</summary>
    public required string Converter { get; init; }

    /// <summary>The name of the nested class that declares the values as constants.</summary>
    public required string ValuesName { get; init; }

    /// <summary>True if the values are strings, whose default is null.</summary>
    public bool IsString { get; init; }

    /// <summary>The literals of the known values, several on a line, separated by commas.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>The known values.</summary>
    public required IReadOnlyList<EnumValuePlan> Values { get; init; }
}

/// <summary>A value of an open enum.</summary>
internal sealed record EnumValuePlan
{
    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the constant.</summary>
    public required string Constant { get; init; }

    /// <summary>The value on the wire, as a literal.</summary>
    public required Expression Literal { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }
}
