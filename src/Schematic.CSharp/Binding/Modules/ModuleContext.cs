using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The state that the binders of one module share.</summary>
internal sealed record ModuleContext
{
    /// <summary>The options that the user sets.</summary>
    public required ModuleOptions Options { get; init; }

    /// <summary>The names that the module declares.</summary>
    public required ModuleNames Names { get; init; }

    /// <summary>The module's types.</summary>
    public required ModuleTypes Types { get; init; }

    /// <summary>The types that contain secrets.</summary>
    public required SecretTypes Secrets { get; init; }

    /// <summary>The usages of the types.</summary>
    public required IReadOnlyDictionary<ModuleType, TypeUsage> Usages { get; init; }

    /// <summary>The namespaces of groups.</summary>
    public required GroupNamespaces Namespaces { get; init; }

    /// <summary>The C# types of references.</summary>
    public required TypeResolver Resolver { get; init; }

    /// <summary>The descriptions of the module's XML.</summary>
    public required ModuleXml Xml { get; init; }

    /// <summary>The members of the module's objects.</summary>
    public required ModuleMembers Members { get; init; }

    /// <summary>Resolves the links in the prose of each API.</summary>
    public required IReadOnlyList<LinkResolver> Links { get; init; }

    /// <summary>Receives diagnostics for definitions that C# cannot express.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The references of the module to the run-time part.</summary>
    public required RuntimeReferences Runtime { get; init; }

    /// <summary>The parts that are generated; null for all.</summary>
    public ModuleSelection? Selection { get; init; }

    /// <summary>The state of the whole module, if only a part of it is generated.</summary>
    public ModuleContext? Whole { get; init; }

    /// <summary>Returns the lines of a type's documentation comment.</summary>
    public IReadOnlyList<string> DocumentationOf(ModuleType type) => Comment.OfType(type.Definition, Links[type.Api], named => NameInProse(type.Api, named));

    /// <summary>Returns the name of a type for documentation, which also names types that are not generated.</summary>
    public string NameInProse(int api, NamedReference type) => (Whole ?? this).Resolver.Resolve(api, type).Name;

    /// <summary>Returns the only group that uses a type; null if several groups or the client itself use it.</summary>
    public string? GroupOf(ModuleType type) => Usages.GetValueOrDefault(type) is { Groups: GroupUsage.One, Group: { } group } ? group : null;
}
