namespace Schematic.CSharp.Binding.Modules;

/// <summary>The options of a module.</summary>
public sealed record ModuleOptions
{
    /// <summary>The module's name, such as <c>OpenAI</c>.</summary>
    public required string ModuleName { get; init; }

    /// <summary>The module's namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of the code that all modules share.</summary>
    public required string SharedNamespace { get; init; }

    /// <summary>The namespaces of other code within the module's namespace: types cannot have the same names.</summary>
    public IReadOnlyList<string> NestedNamespaces { get; init; } = [];

    /// <summary>The name of the client of the module's first API; null if it follows from the API's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The suffix of the names of request types; null for the suffix that the API specifies, or <c>Request</c>.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>True if code that belongs to a single group has a namespace of its own within the module's namespace.</summary>
    public bool HasNamespacePerGroup { get; init; }

    /// <summary>The HTTP methods, by API in order, whose JSON bodies distinguish absent members from null; <c>PATCH</c> if none are listed.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ExplicitNulls { get; init; } = [];

    /// <summary>True if the language version of the project has union types, so that generated unions are types of that kind.</summary>
    public bool HasUnionTypes { get; init; }

    /// <summary>True if the language version of the project has priorities of overloads, so that <c>new() { ... }</c> creates a request.</summary>
    public bool HasOverloadPriority { get; init; }

    /// <summary>The recorded parameters of methods in order, by API and endpoint: new parameters follow them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> ParameterOrders { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>
    /// Returns those of the given names that the sources of the project mention, to generate only these operations and what they use; null to
    /// generate all.
    /// </summary>
    public Func<IReadOnlyList<string>, IReadOnlySet<string>>? FindMentions { get; init; }

    /// <summary>True if a fake is generated for each client, which answers its calls in tests.</summary>
    public bool HasFakes { get; init; }

    /// <summary>True if operations become functions that language models can call.</summary>
    public bool HasTools { get; init; }

    /// <summary>True if the generated types are <c>internal</c>.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Returns true if JSON bodies of an HTTP method distinguish absent members from null.</summary>
    internal bool SendsNulls(int api, string method) => ExplicitNulls.Count == 0 ? method == "PATCH" : ExplicitNulls[api].Contains(method);
}
