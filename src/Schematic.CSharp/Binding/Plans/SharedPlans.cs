using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The run-time part in the consumer's namespace.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Usings">The <c>using</c> directives of the project's own files, without the keyword, in order.</param>
/// <param name="Sources">The declarations of each source that the modules need.</param>
internal sealed record RuntimePlan(string Namespace, IReadOnlyList<string> Usings, IReadOnlyList<string> Sources);

/// <summary>The registry of all APIs.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Apis">The APIs in order.</param>
internal sealed record RegistryPlan(string Namespace, string Access, IReadOnlyList<RegistryApiPlan> Apis)
{
    /// <summary>The attributes of generated types, with the version of the package, without brackets.</summary>
    public string Generated { get; } = GeneratorMark.Attributes;

    /// <summary>The names in the run-time part that the template mentions.</summary>
    internal static IReadOnlyList<string> Runtime { get; } = ["ApiDescription", "ApiEndpoint"];
}

/// <summary>An API in the registry; all values are literals.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Module">The module's name.</param>
/// <param name="BaseUrl">The API's URL, or <c>null</c>.</param>
/// <param name="DocumentationUrl">The URL of the API's documentation, or <c>null</c>.</param>
/// <param name="Endpoints">The arguments of each endpoint's constructor.</param>
internal sealed record RegistryApiPlan(string Name, string Module, string BaseUrl, string DocumentationUrl, IReadOnlyList<string> Endpoints);

/// <summary>The types that the compiler requires of unions, for frameworks that do not have them.</summary>
internal sealed record UnionTypesPlan
{
    /// <summary>The attributes of generated types, with the version of the package, without brackets.</summary>
    public string Generated { get; } = GeneratorMark.Attributes;
}

/// <summary>The attribute that states priorities of overloads, for frameworks that do not have it.</summary>
internal sealed record OverloadPriorityPlan
{
    /// <summary>The attributes of generated types, with the version of the package, without brackets.</summary>
    public string Generated { get; } = GeneratorMark.Attributes;
}

/// <summary>Global usings of all modules.</summary>
/// <param name="Namespaces">The namespaces in order.</param>
internal sealed record PreludePlan(IReadOnlyList<string> Namespaces);

/// <summary>The extension methods that register the clients of a module with a service collection.</summary>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Shared">The shared namespace, with <c>global::</c>.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">The name of the static class.</param>
/// <param name="Clients">The module's clients.</param>
internal sealed record RegistrationPlan(string Namespace, string Shared, string Access, string Name, IReadOnlyList<RegisteredClientPlan> Clients)
{
    /// <summary>The names of the options for limits that the project has because of its operations.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>The attributes of generated types, with the version of the package, without brackets.</summary>
    public string Generated { get; } = GeneratorMark.Attributes;
}

/// <summary>A client that is registered.</summary>
/// <param name="Name">The name of the client.</param>
/// <param name="Options">The name of its options.</param>
/// <param name="Properties">The names of the options that the API adds to the shared ones.</param>
internal sealed record RegisteredClientPlan(string Name, string Options, IReadOnlyList<string> Properties);
