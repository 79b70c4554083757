using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The class that holds the authentication schemes and policies of an API.</summary>
internal sealed record AuthPlan : DeclarationPlan
{
    public override string Template => "auth.scriban";

    internal override IEnumerable<string> Runtime => ["ApiAuthScheme", "ApiAuthPolicy"];

    /// <summary>The schemes.</summary>
    public required IReadOnlyList<AuthFieldPlan> Schemes { get; init; }

    /// <summary>The policies that endpoints refer to.</summary>
    public required IReadOnlyList<AuthFieldPlan> Policies { get; init; }
}

/// <summary>A scheme or policy.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Construction">The expression that creates it.</param>
internal sealed record AuthFieldPlan(string Name, Expression Construction);
