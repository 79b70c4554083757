namespace Schematic.CSharp.Binding;

/// <summary>Declarations that belong together.</summary>
/// <param name="Name">What the names of their files begin with.</param>
/// <param name="Declarations">The declarations in order.</param>
internal sealed record FileDeclarations(string Name, IReadOnlyList<DeclarationPlan> Declarations);
