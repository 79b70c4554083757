using Schematic.CSharp.Binding;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Build.Pipeline;

/// <summary>The definitions that become one module.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Descriptions">The descriptions they come from, in the order of the items.</param>
internal sealed record ModuleSource(string Name, IReadOnlyList<ReadDescription> Descriptions);

/// <summary>A module whose every name is decided.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">What the module's descriptions say that cannot be.</param>
internal sealed record BoundModule(ModuleSource Source, ModulePlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>A module on which the generator itself failed.</summary>
    public static BoundModule Failed(ModuleSource source, Diagnostic diagnostic)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(diagnostic.Descriptor, new SourceLocation(source.Descriptions[0].Item.Path, 0, 0), diagnostic.Arguments);
        var nothing = new ModulePlan { Name = source.Name, Namespace = "", IsInternal = true, Registration = "", Units = [], Apis = [] };
        return new BoundModule(source, nothing, diagnostics);
    }
}

/// <summary>Definitions to plan.</summary>
internal sealed class BindStage(GenerationOptions options)
{
    public BoundModule Run(ModuleSource source)
    {
        var diagnostics = new DiagnosticBag();
        var first = source.Descriptions[0].Item;
        IReadOnlyList<ApiDefinition> apis =
        [
            .. from description in source.Descriptions
               from api in description.Apis
               where ReadStage.ModuleOf(description.Item, api).Equals(source.Name, StringComparison.OrdinalIgnoreCase)
               select api with { RequestSuffix = description.Item.RequestSuffix ?? api.RequestSuffix },
        ];
        ApiRules.CheckModule(apis, diagnostics);
        var plan = ModuleBinder.Bind(
            apis,
            new ModuleOptions
            {
                ModuleName = source.Name,
                Namespace = first.Namespace ?? $"{options.Namespace}.{source.Name}",
                SharedNamespace = options.Namespace,
                ClientName = first.ClientName,
                IsInternal = first.IsInternal,
            },
            diagnostics);
        return new BoundModule(source, plan, diagnostics);
    }
}
