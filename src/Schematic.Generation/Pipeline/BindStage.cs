using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Modules;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>Binds definitions to plans.</summary>
/// <param name="options">The options.</param>
/// <param name="last">The state of the last run; null for runs that only inspect.</param>
internal sealed class BindStage(GenerationOptions options, GenerationState? last = null)
{
    public BoundModule Run(ModuleSource source)
    {
        var diagnostics = new DiagnosticBag();
        var first = source.Descriptions[0].Item;
        var name = source.NamespaceIn(options.Namespace);
        var plan = ModuleBinder.Bind(
            source.Apis,
            new ModuleOptions
            {
                ModuleName = source.Name,
                Namespace = name,
                NestedNamespaces = NestedIn(name),
                SharedNamespace = options.Namespace,
                ClientName = first.ClientName,
                HasTools = options.HasTools,
                HasFakes = source.Descriptions.Any(description => description.Item.HasFakes),
                HasNamespacePerGroup = first.HasNamespacePerGroup,
                IsInternal = first.IsInternal,
                ExplicitNulls = source.ExplicitNulls,
                HasUnionTypes = ProjectLanguage.HasUnionTypes(options.LanguageVersion),
                HasOverloadPriority = ProjectLanguage.HasOverloadPriority(options.LanguageVersion),
                ParameterOrders = RecordedOrders.Of(source),
                FindMentions = source.GeneratesUsed ? new SourceMentions(options.Sources, options.SourceWords).Find : null,
            },
            diagnostics);
        RecordedOrders.Compare(source, plan, last?.Modules.FirstOrDefault(module => module.Key == source.Key)?.Plan, options.Compatibility, diagnostics);
        diagnostics.ReleaseDocuments();
        return new BoundModule(source, plan, diagnostics);
    }

    private string[] NestedIn(string name) =>
    [
        .. options.ItemNamespaces.Append(options.Namespace)
            .Where(other => other.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(other => other[(name.Length + 1)..].Split('.')[0])
            .Distinct(StringComparer.Ordinal),
    ];
}
