using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Modules;

/// <summary>The definitions of one module.</summary>
/// <param name="Key">The key of the module.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Descriptions">The descriptions that contain the definitions, in the order of the items.</param>
internal sealed record ModuleSource(ModuleKey Key, string Name, IReadOnlyList<ReadDescription> Descriptions)
{
    /// <summary>The APIs of the descriptions that belong to the module, with the settings of the items.</summary>
    public IReadOnlyList<ApiDefinition> Apis => [.. ApisWithItems.Select(api => api.Definition with { RequestSuffix = api.Item.RequestSuffix ?? api.Definition.RequestSuffix })];

    /// <summary>The HTTP methods, by API, whose JSON bodies distinguish absent members from null.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ExplicitNulls => [.. ApisWithItems.Select(api => api.Item.ExplicitNulls)];

    /// <summary>True if only the operations are generated that the project's sources mention.</summary>
    public bool GeneratesUsed => Descriptions.All(description => description.Item.GeneratesUsed);

    /// <summary>The module as stages report it.</summary>
    public Subject Subject => new(Name, Name, Descriptions[0].Item.Path);

    private IEnumerable<(ApiDefinition Definition, ApiItem Item)> ApisWithItems =>
        from description in Descriptions
        from api in description.Apis
        where string.Equals(description.Item.ModuleOf(api), Key.Name, StringComparison.OrdinalIgnoreCase)
        select (api, description.Item);

    /// <summary>Returns the module's namespace.</summary>
    /// <param name="shared">The namespace of the code that all modules share.</param>
    public string NamespaceIn(string shared) => Key.NamespaceOf(Name, shared);

    /// <summary>Returns true if the namespace of this module is that of another one, contains it, or is within it.</summary>
    /// <param name="other">The other module.</param>
    /// <param name="shared">The namespace of the code that all modules share.</param>
    public bool Overlaps(ModuleSource other, string shared) => Key.Overlaps(NamespaceIn(shared), other.Key, other.NamespaceIn(shared));

    /// <summary>Returns the module without the content of its descriptions, which is large.</summary>
    public ModuleSource WithoutContent() =>
        this with { Descriptions = [.. Descriptions.Select(description => description with { Apis = [], Record = null })] };

    /// <summary>Returns the problems of the APIs in combination.</summary>
    public DiagnosticBag Check()
    {
        var diagnostics = new DiagnosticBag();
        ApiRules.CheckModule(Apis, diagnostics);
        diagnostics.ReleaseDocuments();
        return diagnostics;
    }
}
