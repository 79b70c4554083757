using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Diagnostics;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>What the binders of one module share.</summary>
internal sealed record ModuleContext
{
    /// <summary>What the user decides.</summary>
    public required ModuleOptions Options { get; init; }

    /// <summary>Every name that the module declares.</summary>
    public required ModuleNames Names { get; init; }

    /// <summary>The module's types.</summary>
    public required ModuleTypes Types { get; init; }

    /// <summary>Where the types are used.</summary>
    public required IReadOnlyDictionary<ModuleType, TypeUsage> Usages { get; init; }

    /// <summary>The namespaces of groups.</summary>
    public required GroupNamespaces Namespaces { get; init; }

    /// <summary>The C# types of references.</summary>
    public required TypeResolver Resolver { get; init; }

    /// <summary>The members of the module's objects.</summary>
    public required ModuleMembers Members { get; init; }

    /// <summary>Takes what C# cannot express.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>How the module refers to the run-time part.</summary>
    public required RuntimeReferences Runtime { get; init; }

    /// <summary>The group that alone uses a type; null where several do, or the client itself.</summary>
    public string? GroupOf(ModuleType type) => Usages.GetValueOrDefault(type) is { Groups: GroupUsage.One, Group: { } group } ? group : null;
}
