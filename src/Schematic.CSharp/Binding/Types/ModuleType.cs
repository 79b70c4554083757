using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>A named type of a module. Identity is the instance: APIs of one module may define two types of one name.</summary>
/// <param name="definition">What the type is.</param>
/// <param name="api">The position of the API within the module in which the definition's references are to be looked up.</param>
internal sealed class ModuleType(TypeDefinition definition, int api)
{
    public TypeDefinition Definition { get; } = definition;

    public int Api { get; } = api;
}
