namespace Schematic.CSharp.Binding.Modules;

/// <summary>What the user decides about a module.</summary>
public sealed record ModuleOptions
{
    /// <summary>The module's name, such as <c>OpenAI</c>.</summary>
    public required string ModuleName { get; init; }

    /// <summary>The module's namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of what all modules share.</summary>
    public required string SharedNamespace { get; init; }

    /// <summary>The namespaces of other code within the module's: no type can have the name of one.</summary>
    public IReadOnlyList<string> NestedNamespaces { get; init; } = [];

    /// <summary>The name of the client of the module's first API; null where it follows from the API's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>What the names of request types end in; null for what the API says, else <c>Request</c>.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>Whether what belongs to one group alone has a namespace of its own within the module's.</summary>
    public bool HasNamespacePerGroup { get; init; }

    /// <summary>Whether the generated types are <c>internal</c>.</summary>
    public bool IsInternal { get; init; }
}
