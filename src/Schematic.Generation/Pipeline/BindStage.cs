using Schematic.CSharp.Binding;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Generation.Pipeline;

/// <summary>The definitions that become one module.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Descriptions">The descriptions they come from, in the order of the items.</param>
internal sealed record ModuleSource(string Name, IReadOnlyList<ReadDescription> Descriptions)
{
    /// <summary>The APIs of the descriptions that belong to the module, as the items want them.</summary>
    public IReadOnlyList<ApiDefinition> Apis =>
    [
        .. from description in Descriptions
           from api in description.Apis
           where string.Equals(ReadStage.ModuleOf(description.Item, api), Name, StringComparison.OrdinalIgnoreCase)
           select api with { RequestSuffix = description.Item.RequestSuffix ?? api.RequestSuffix },
    ];

    /// <summary>The module without what its descriptions say, which is large.</summary>
    public ModuleSource WithoutContent() =>
        this with { Descriptions = [.. Descriptions.Select(description => description with { Apis = [], Record = null })] };

    /// <summary>What is wrong with the APIs together.</summary>
    public DiagnosticBag Check()
    {
        var diagnostics = new DiagnosticBag();
        ApiRules.CheckModule(Apis, diagnostics);
        diagnostics.Settle();
        return diagnostics;
    }
}

/// <summary>A module whose every name is decided.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">What the module's descriptions say that cannot be.</param>
internal sealed record BoundModule(ModuleSource Source, ModulePlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>The diagnostics as severe as the module's descriptions want them.</summary>
    public IEnumerable<Diagnostic> Judged => Source.Descriptions[0].Item.Judge(Diagnostics);

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
        var plan = ModuleBinder.Bind(
            source.Apis,
            new ModuleOptions
            {
                ModuleName = source.Name,
                Namespace = first.Namespace ?? $"{options.Namespace}.{source.Name}",
                SharedNamespace = options.Namespace,
                ClientName = first.ClientName,
                HasNamespacePerGroup = first.HasNamespacePerGroup,
                IsInternal = first.IsInternal,
            },
            diagnostics);
        diagnostics.Settle();
        return new BoundModule(source, plan, diagnostics);
    }
}
