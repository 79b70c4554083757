using System.Collections.Frozen;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>The types that the shared namespace declares. A module's namespace is next to them and cannot have the name of a type.</summary>
/// <remarks>The names of the run-time part come from its index.</remarks>
internal static partial class RuntimeTypes
{
    private const string Registry = "SchematicApis";

    /// <summary>The names of the types, and of the namespace for those that callers do not use.</summary>
    public static FrozenSet<string> All { get; } = [.. Indexed, Registry, RuntimeNamespaces.Nested];

    /// <summary>True if the shared namespace declares, or may declare, a type with this name.</summary>
    public static bool Contains(string name) => All.Contains(name);
}
