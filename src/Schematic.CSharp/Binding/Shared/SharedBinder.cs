using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>Binds the code that all modules of a project share.</summary>
public static class SharedBinder
{
    // The numbers among the options that only some projects have: those of paging, streams and WebSocket connections.
    private static readonly string[] OptionalLimits = ["MaxEmptyPages", "MaxSocketMessageBytes", "MaxStreamItemBytes"];

    /// <summary>Binds the shared files: the run-time part, the registry of all APIs, the registration of
    /// each module's clients, and global usings if they are enabled.</summary>
    /// <param name="modules">The modules in order.</param>
    /// <param name="options">The options that the user sets.</param>
    /// <returns>The files.</returns>
    public static IReadOnlyList<UnitPlan> Bind(IReadOnlyList<ModulePlan> modules, SharedOptions options)
    {
        var isInternal = modules.Count > 0 && modules.All(module => module.IsInternal);
        var selected = RuntimeSelection.Of(options.Runtime, Needs(modules));
        var limits = OptionalLimits.Where(limit => selected.Any(declaration => declaration.Type == "ApiClientOptions" && declaration.Members.Contains(limit))).ToList();
        var (shown, others) = RuntimeBinder.Bind(selected, options, isInternal);
        var units = new List<UnitPlan>
        {
            new UnitPlan<RuntimePlan>("Shared.g.cs", "shared.scriban", shown) { HasOwnText = options.Runtime.HasOwnFiles },
            new UnitPlan<RuntimePlan>("Shared.Runtime.g.cs", "shared.scriban", others) { HasOwnText = options.Runtime.HasOwnFiles },
            new UnitPlan<RegistryPlan>("Registry.g.cs", "registry.scriban", Registry(modules, options, isInternal)),
        };
        units.AddRange(modules.SelectMany(module => Registration(module, options, limits)));
        if (options.HasUnionTypes && modules.Any(module => module.Runtime.Contains("IUnion"))) units.Add(new UnitPlan<UnionTypesPlan>("Unions.g.cs", "union_types.scriban", new UnionTypesPlan()));
        if (options.DeclaresOverloadPriority && modules.Count > 0) units.Add(new UnitPlan<OverloadPriorityPlan>("Overloads.g.cs", "overload_priority.scriban", new OverloadPriorityPlan()));
        if (options.EmitsGlobalUsings) units.Add(new UnitPlan<PreludePlan>("Prelude.g.cs", "prelude.scriban", Prelude(modules, options)));
        return units;
    }

    private static IEnumerable<string> Needs(IReadOnlyList<ModulePlan> modules) =>
        RegistryPlan.Runtime.Concat(modules.Count == 0 ? [] : RuntimeSurface.Names).Concat(modules.SelectMany(module => module.Runtime)).Distinct(StringComparer.Ordinal);

    private static RegistryPlan Registry(IReadOnlyList<ModulePlan> modules, SharedOptions options, bool isInternal) => new(
        options.Namespace,
        isInternal ? "internal" : "public",
        [
            .. from module in modules
               from api in module.Apis
               select new RegistryApiPlan(
                   CSharpLiteral.String(api.Name),
                   CSharpLiteral.String(module.Name),
                   Literal(api.BaseUrl),
                   Literal(api.DocumentationUrl),
                   [.. api.Endpoints.Select(Endpoint)]),
        ]);

    // The code requires references to Microsoft.Extensions.Http and Microsoft.Extensions.Configuration.Abstractions. It is in separate
    // files so that each can be omitted from the compilation.
    private static IEnumerable<UnitPlan> Registration(ModulePlan module, SharedOptions options, IReadOnlyList<string> limits)
    {
        var plan = new RegistrationPlan(
            module.Namespace,
            $"global::{options.Namespace}",
            module.IsInternal ? "internal" : "public",
            module.Registration,
            [.. module.Apis.Select(api => new RegisteredClientPlan(api.Client, api.ClientOptions, api.Options))])
        {
            Limits = limits,
        };
        yield return new UnitPlan<RegistrationPlan>($"{module.Name}Registration.g.cs", "registration.scriban", plan);
        yield return new UnitPlan<RegistrationPlan>($"{module.Name}Registration.Configuration.g.cs", "registration_configuration.scriban", plan);
    }

    private static PreludePlan Prelude(IReadOnlyList<ModulePlan> modules, SharedOptions options) => new(
        [.. modules.SelectMany(module => module.GroupNamespaces.Prepend(module.Namespace)).Prepend(options.Namespace).Distinct(StringComparer.Ordinal)]);

    private static string Endpoint(EndpointPlan endpoint) =>
        $"{CSharpLiteral.String(endpoint.Id)}, {CSharpLiteral.String(endpoint.Method)}, {CSharpLiteral.String(endpoint.Path)}, {Literal(endpoint.Group)}{(endpoint.IsGenerated ? "" : ", isGenerated: false")}";

    private static string Literal(string? text) => text is null ? "null" : CSharpLiteral.String(text);
}
