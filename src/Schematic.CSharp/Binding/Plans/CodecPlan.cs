using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A codec that is composed of other codecs.</summary>
/// <param name="Name">The name of the property that returns it.</param>
/// <param name="Field">The name of its backing field.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Construction">The expression that creates it.</param>
internal sealed record CodecPlan(string Name, string Field, CSharpType Type, Expression Construction);

/// <summary>A method that the project implements to create the converter of a type.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Type">The type.</param>
internal sealed record ConverterHookPlan(string Name, string Type);

/// <summary>The class that holds a module's composed codecs.</summary>
internal sealed record CodecHolderPlan : DeclarationPlan
{
    public override string Template => "codecs.scriban";

    internal override IEnumerable<string> Runtime => ["JsonCodec"];

    /// <summary>The codecs.</summary>
    public required IReadOnlyList<CodecPlan> Codecs { get; init; }

    /// <summary>The methods that the project implements.</summary>
    public IReadOnlyList<ConverterHookPlan> Hooks { get; init; } = [];
}
