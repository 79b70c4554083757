using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>A named type of a module. Instances are compared by reference: APIs of one module can define two types with the same name.</summary>
/// <param name="definition">The definition.</param>
/// <param name="api">The position within the module of the API in which the definition's references are resolved.</param>
internal sealed class ModuleType(TypeDefinition definition, int api)
{
    public TypeDefinition Definition { get; } = definition;

    public int Api { get; } = api;
}
